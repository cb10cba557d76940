import { errorCodes } from '@planning-poker/protocol';
import { describe, expect, it, vi } from 'vitest';
import { loadLater } from '../browser/later.ts';
import { initial } from './en/initial.ts';
import { reasons } from './en/reasons.ts';
import { reasonOf } from './reason.ts';

describe('reasonOf', () => {
  it('[C4] says a known code in the words of the catalogue', () => {
    expect(reasonOf({ code: 'stale_round', message: 'x' })).toBe('That round is over.');
  });

  it('[C4] says what the server says until the words of a rarer code have come', async () => {
    const refusal = { code: 'forbidden', message: 'Only a facilitator may do that.' };
    expect(reasonOf(refusal)).toBe(refusal.message);
    loadLater();
    await vi.waitFor(() => expect(reasonOf(refusal)).toBe(reasons['reason.forbidden']));
  });

  it('[C4] says what the server says of a code that has no words of its own', () => {
    expect(reasonOf({ code: 'limit_reached', message: 'A game has at most 500 players.' })).toBe(
      'A game has at most 500 players.',
    );
  });

  it('says something where nobody has said anything', () => {
    expect(reasonOf({ code: 'brand', message: null })).toBe('It did not work. Try again.');
  });

  it('has words for no code that there is not', () => {
    const own = ['not_live', 'unreachable', 'unknown'];
    const codes = Object.keys({ ...initial, ...reasons }).flatMap((key) => /^reason\.(.+)$/.exec(key)?.[1] ?? []);
    expect(codes.filter((code) => !Object.hasOwn(errorCodes, code) && !own.includes(code))).toEqual([]);
  });
});
