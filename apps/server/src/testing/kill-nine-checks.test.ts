import type { PublicEvent } from '@planning-poker/protocol';
import type { ClientOutcome } from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import { commandsAstray, gapsOf, isSame } from './kill-nine-checks.ts';

function event(version: number, correlationId: string): PublicEvent {
  return {
    version,
    correlationId,
    type: 'reactionSent',
    data: { emoji: '👋', playerId: null },
    actor: 'ana',
    at: 1,
    reason: 'Ana waved',
  };
}

function told(correlationId: string, outcome: ClientOutcome) {
  return { correlationId, type: 'sendReaction', outcome };
}

const accepted = (gameVersion: number): ClientOutcome => ({ status: 'accepted', gameVersion });
const rejected: ClientOutcome = {
  status: 'rejected',
  code: 'forbidden',
  message: 'No.',
  details: {},
  retryable: false,
};

/** A check that cannot fail proves nothing. */
describe('the checks of a kill -9 run', () => {
  test('find nothing where all is well', () => {
    const history = [event(1, 'a'), event(2, 'b'), event(3, 'b')];
    expect(gapsOf(history)).toEqual([]);
    expect(
      commandsAstray('ana', [told('a', accepted(1)), told('b', accepted(3)), told('c', rejected)], history),
    ).toEqual([]);
  });

  test.each([
    ['an accepted command that is missing', [told('b', accepted(2))]],
    ['one that is somewhere else', [told('a', accepted(2))]],
    ['one that is there twice', [told('d', accepted(4))]],
    ['a rejected one that is there', [told('a', rejected)]],
  ])('find %s', (_case, outcomes) => {
    const history = [event(1, 'a'), event(2, 'd'), event(3, 'x'), event(4, 'd')];
    expect(commandsAstray('ana', outcomes, history)).toHaveLength(1);
  });

  test('find holes, doubles and differing states', () => {
    expect(gapsOf([event(1, 'a'), event(3, 'b')])).toHaveLength(1);
    expect(gapsOf([event(1, 'a'), event(1, 'a')])).toHaveLength(1);
    expect(isSame({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(isSame({ a: [1, { b: null }] }, { a: [1, { b: undefined }] })).toBe(false);
    expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  });
});
