import { describe, expect, it } from 'vitest';
import { anEvent } from '../../testing/fake-store.ts';
import { settledGame } from '../../testing/played-game.ts';
import { nothingKnown, withEvents } from '../../sync/past/event-log.ts';
import { kindOf, kinds } from './kinds.ts';
import { everything, selected } from './selection.ts';

const game = settledGame();
const log = withEvents(nothingKnown, game.events, game.events.length);
const types = (selection: Parameters<typeof selected>[1]) => selected(log, selection).map(({ type }) => type);

describe('selected', () => {
  it('[U40] is all that is known, in its order', () => {
    expect(selected(log, everything)).toEqual(game.events);
    expect(selected(withEvents(nothingKnown, game.events.slice(4), 0), everything)).toEqual(game.events.slice(4));
  });

  it('[U40] has each change in exactly one kind', () => {
    const found = kinds.flatMap((kind) => selected(log, { ...everything, kind }));
    expect(found.toSorted((a, b) => a.version - b.version)).toEqual(game.events);
  });

  it('[U40] finds what somebody did, and what was done to them', () => {
    game.play('ana', { type: 'removePlayer', playerId: 'chidi' });
    const longer = withEvents(log, game.events, 0);
    const found = selected(longer, { ...everything, who: 'chidi' });
    expect(found.map(({ type }) => type)).toEqual(['playerJoined', 'voteSubmitted', 'voteChanged', 'playerLeft']);
    expect(found.at(-1)?.actor).toBe('ana');
  });

  it('[U40] narrows by kind and person together', () => {
    expect(types({ kind: 'results', who: 'ana' })).toEqual(['votesRevealed', 'votesRevealed', 'estimateAccepted']);
    expect(types({ kind: 'results', who: 'bo' })).toEqual([]);
  });

  it('finds what the server did by itself', () => {
    const withServer = withEvents(
      nothingKnown,
      [anEvent('timerExpired', {}), anEvent('gameEnded', {}, { actor: 'ana', version: 2 })],
      2,
    );
    expect(selected(withServer, { ...everything, who: 'server' }).map(({ type }) => type)).toEqual(['timerExpired']);
  });
});

describe('kindOf', () => {
  it('has a place for what a newer server may tell of', () => {
    expect(kindOf({ type: 'toString' as never })).toBe('game');
  });
});
