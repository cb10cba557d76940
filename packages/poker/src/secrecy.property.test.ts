import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GameEvent } from './event.ts';
import { defaultDeck } from './decks.ts';
import type { Deck, PlayerId } from './game.ts';
import { redact } from './redact/redact.ts';
import { redactEvent, secretOf } from './redact/redact-event.ts';
import { type Deal, pool } from './testing/concrete.ts';
import { arbitraryMoves, type Move } from './testing/moves.ts';
import { eventsOf, play, type Step } from './testing/play.ts';

/** One card for each vote of each player: where it shows up tells whose vote leaked. `b` has other cards of the same length. */
const votesEach = 150;

function marker(player: number, vote: number, twin: 'a' | 'b'): string {
  return `card${twin}${player}x${String(vote).padStart(3, '0')}`;
}

const markedDeck: Deck = {
  id: 'custom',
  name: 'Marked',
  cards: (['a', 'b'] as const).flatMap((twin) =>
    pool.flatMap((_, player) =>
      Array.from({ length: votesEach }, (_unused, vote) => ({
        label: marker(player, vote, twin),
        value: twin === 'a' ? player : vote,
      })),
    ),
  ),
};

/** Each player's next unused card; now and then the last one again. */
function markedDeal(twin: 'a' | 'b'): Deal {
  const used = new Map<PlayerId, number>();
  return (_deck, move, actor) => {
    const next = (used.get(actor) ?? -1) + (move.odd < 15 ? 0 : 1);
    used.set(actor, Math.max(next, 0));
    return marker(pool.indexOf(actor), Math.max(next, 0), twin);
  };
}

/** The deck names all cards to all, so it stays the same; `redact.test.ts` has a change of deck. */
const keepsDeck = (move: Move): boolean => move.kind !== 'configureGame' || move.odd % 4 !== 1;

function playMarked(moves: readonly Move[], twin: 'a' | 'b' = 'a'): readonly Step[] {
  return play(moves, { deck: markedDeck, deal: markedDeal(twin), only: keepsDeck });
}

/** The cards in what somebody is given, but for the deck's. */
function cardsIn(given: unknown, except: readonly string[] = []): readonly string[] {
  const text = JSON.stringify(given, (name, value: unknown) =>
    name === 'deck' || except.includes(name) ? undefined : value,
  );
  return text.match(/card[ab]\d+x\d{3}/g) ?? [];
}

function ownerOf(card: string): PlayerId | undefined {
  return pool[Number(/^card[ab](\d+)/.exec(card)?.[1])];
}

/** What has been turned so far, found out from the stored events alone. */
class Turned {
  readonly named = new Set<string>();
  readonly unnamed = new Set<string>();

  add(event: GameEvent): void {
    if (event.type !== 'votesRevealed' && event.type !== 'voteChanged') return;
    const isNamed = event.type === 'voteChanged' || event.data.anonymous !== true;
    for (const { card } of event.data.result.counts) (isNamed ? this.named : this.unnamed).add(card);
    // Any card of the deck may be suggested, one that nobody voted too; it stands in the result alone.
    if (event.data.result.suggestion !== null) this.unnamed.add(event.data.result.suggestion);
  }
}

function expectSecret(given: unknown, viewer: PlayerId | null, turned: Turned): void {
  if (cardsIn(given).length === 0) return;
  const foreign = (card: string): boolean => ownerOf(card) !== viewer && !turned.named.has(card);
  expect(cardsIn(given).filter((card) => foreign(card) && !turned.unnamed.has(card))).toEqual([]);
  expect(cardsIn(given, ['result']).filter(foreign)).toEqual([]);
}

describe('a card before its reveal', () => {
  test('[L3] [D18] is in nothing that anybody but its voter is given: events, states, past states, refusals', () => {
    fc.assert(
      fc.property(arbitraryMoves(), (moves) => {
        const turned = new Turned();
        for (const { decision, after } of playMarked(moves)) {
          if (!decision.ok) expectSecret(decision.error, null, turned);
          for (const [place, event] of (decision.ok ? decision.value : []).entries()) {
            turned.add(event);
            // The deck is public, and long: without it each look is short.
            const game = { ...after[place]!, deck: defaultDeck };
            expect(cardsIn(event.reason)).toEqual([]);
            for (const viewer of [...pool, null]) {
              expectSecret(redactEvent(event, viewer), viewer, turned);
              expectSecret(redact(game, viewer), viewer, turned);
            }
          }
        }
      }),
    );
  });

  test('[L3] is given to its voter, for ever', () => {
    fc.assert(
      fc.property(arbitraryMoves(), (moves) => {
        for (const event of eventsOf(playMarked(moves))) {
          if (event.type !== 'voteSubmitted') continue;
          expect(secretOf(event)).toBe(event.data.playerId);
          expect(redactEvent(event, event.data.playerId)).toEqual(event);
        }
      }),
    );
  });

  test('[L3] makes no difference to what others see: twin games with other cards tell them the same', () => {
    fc.assert(
      fc.property(arbitraryMoves(), (moves) => {
        expect(toldToOthers(playMarked(moves, 'a'))).toBe(toldToOthers(playMarked(moves, 'b')));
      }),
    );
  });
});

/** All that somebody without a vote is told, but for the cards that were turned. */
function toldToOthers(steps: readonly Step[]): string {
  return JSON.stringify(
    steps.map(({ decision }) => {
      if (!decision.ok) return decision.error;
      return decision.value.map((event) => redactEvent(event, null)).map(withoutTurned);
    }),
  );
}

function withoutTurned(event: GameEvent): unknown {
  if (event.type === 'voteChanged') return { ...event, data: event.data.playerId };
  return event.type === 'votesRevealed' ? { ...event, data: Object.keys(event.data.votes) } : event;
}
