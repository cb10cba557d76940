import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playedGame } from '../../testing/played-game.ts';
import {
  contradicts,
  eventAt,
  firstMissing,
  newestMissing,
  nothingKnown,
  pageOf,
  pageSize,
  withEvents,
} from './event-log.ts';

const events = longGame(1_234).events;

function longGame(length: number) {
  const game = playedGame();
  for (let turn = 0; game.events.length < length; turn += 1) {
    game.play('ana', { type: 'submitVote', storyId: 's1', round: 1, card: ['1', '2', '3'][turn % 3] ?? '1' });
  }
  return game;
}

const anyPiece = fc
  .tuple(fc.nat({ max: events.length }), fc.nat({ max: events.length }))
  .map(([from, to]) => events.slice(Math.min(from, to), Math.max(from, to)));

const lengthKnown = withEvents(nothingKnown, [], events.length);

describe('the event log', () => {
  it('[U40] holds each event once, in its place, in whatever pieces and order they come', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (pieces) => {
        const log = pieces.reduce((known, piece) => withEvents(known, piece, 0), nothingKnown);
        const told = new Set(pieces.flat());
        expect(log.events.filter((event) => event !== undefined)).toEqual(events.filter((event) => told.has(event)));
        expect(log.events.every((event, place) => event === undefined || event.version === place + 1)).toBe(true);
        expect(log.latest).toBe(Math.max(0, ...[...told].map(({ version }) => version)));
      }),
    );
  });

  it('[U40] knows of every hole', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 6 }), (pieces) => {
        const log = pieces.reduce((known, piece) => withEvents(known, piece, 0), lengthKnown);
        const holes = events.filter(({ version }) => eventAt(log, version) === null).map(({ version }) => version);
        const [newest] = holes.map(pageOf).toReversed();
        expect(newestMissing(log)).toBe(newest ?? null);
        expect(firstMissing(log, 1)).toBe(holes.find((version) => pageOf(version) === 1) ?? null);
      }),
    );
  });

  it('is the same log where nothing is new', () => {
    const log = withEvents(nothingKnown, events, events.length);
    expect(withEvents(log, events.slice(3, 9), 5)).toBe(log);
    expect(withEvents(log, [], events.length + 1).latest).toBe(events.length + 1);
  });

  it('begins a page with the version after so many whole pages', () => {
    expect([pageOf(1), pageOf(pageSize), pageOf(pageSize + 1)]).toEqual([0, 0, 1]);
  });

  it('notices another log', () => {
    const log = withEvents(nothingKnown, events, events.length);
    const [first] = events;
    expect(contradicts(log, events.slice(5))).toBe(false);
    expect(contradicts(log, first === undefined ? [] : [{ ...first, correlationId: 'other' }])).toBe(true);
  });
});
