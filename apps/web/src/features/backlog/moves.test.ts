import { backlogOf, type Context, decide, evolve, type Game, type Story } from '@planning-poker/poker';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aGame, aStory } from '../../testing/a-game.ts';
import { type Move, moveToGap, stepOf } from './moves.ts';

const context: Context = {
  actor: 'ana',
  now: 1,
  newId: () => 'id',
  connected: new Set(),
  facilitationClaimable: false,
};

function moved(game: Game, move: Move | null): readonly string[] {
  const decision = decide(game, { type: 'moveStory', storyId: '', before: null, ...move }, context);
  const after = move !== null && decision.ok ? decision.value.reduce<Game>(evolve, game) : game;
  return backlogOf(after).map(({ storyId }) => storyId);
}

/** A backlog with removed stories anywhere in it, and one of those that are left. */
const backlogs = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 12 })
  .filter((removed) => removed.includes(false))
  .map((removed): readonly Story[] =>
    removed.map((gone, place) => aStory(`s${place}`, { status: gone ? 'removed' : 'pending' })),
  )
  .chain((stories) => {
    const listed = stories.filter(({ status }) => status !== 'removed').map(({ storyId }) => storyId);
    return fc.record({
      game: fc.constant(aGame({ stories })),
      listed: fc.constant(listed),
      storyId: fc.constantFrom(...listed),
    });
  });

describe('moveToGap', () => {
  it('[U12] puts a story into any gap, whatever removed ones lie between', () => {
    fc.assert(
      fc.property(backlogs, fc.nat({ max: 12 }), ({ game, listed, storyId }, gap) => {
        fc.pre(gap <= listed.length);
        const place = listed.indexOf(storyId);
        const others = listed.filter((other) => other !== storyId);
        const expected = others.toSpliced(gap > place ? gap - 1 : gap, 0, storyId);
        expect(moved(game, moveToGap(listed, storyId, gap))).toEqual(expected);
      }),
    );
  });
});

describe('stepOf', () => {
  it('[U12] changes places with the neighbour, and goes nowhere at the ends', () => {
    fc.assert(
      fc.property(backlogs, fc.constantFrom(-1 as const, 1 as const), ({ game, listed, storyId }, step) => {
        const place = listed.indexOf(storyId);
        const other = listed[place + step];
        const expected = other === undefined ? listed : listed.with(place, other).with(place + step, storyId);
        expect(moved(game, stepOf(listed, storyId, step))).toEqual(expected);
      }),
    );
  });
});
