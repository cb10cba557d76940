import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Game, Round } from '../game.ts';
import { arbitraryMoves } from '../testing/moves.ts';
import { playToRest } from '../testing/play.ts';
import { pastRoundsOf } from './past-rounds-of.ts';

/** Every revealed round of random games, with what is told of it. */
function forEveryRound(check: (round: Round, told: ReturnType<typeof pastRoundsOf>[number], game: Game) => void): void {
  fc.assert(
    fc.property(arbitraryMoves(), (moves) => {
      const { game } = playToRest(moves);
      for (const story of game.stories) {
        const own = story.rounds.filter(({ status }) => status === 'revealed');
        const told = pastRoundsOf(game, story);
        expect(told).toHaveLength(own.length + (story.pastRounds?.length ?? 0));
        expect(told.slice(0, -own.length || told.length)).toEqual(story.pastRounds ?? []);
        for (const [place, round] of own.entries()) {
          const past = told.at(place - own.length);
          if (past !== undefined) check(round, past, game);
        }
      }
    }),
  );
}

describe('the rounds of a story, as they are told elsewhere', () => {
  test('[U44] have every vote by its name, with all that was said with it', () => {
    forEveryRound((round, told, game) => {
      if (round.anonymous) return;
      const votes = Object.entries(round.votes).map(([playerId, { castAt: _castAt, ...vote }]) => ({
        name: game.players[playerId]?.name,
        ...vote,
      }));
      expect(told.votes).toEqual(votes);
    });
  });

  test('[U44] have every figure of their result, and names in the place of ids', () => {
    forEveryRound((round, { openedAt, revealedAt, votes, low, high, counts, anonymous, ...figures }, game) => {
      const names = (playerIds: readonly string[] = []) => playerIds.map((playerId) => game.players[playerId]?.name);
      const { voters, low: ofLow, high: ofHigh, counts: ofCounts, ...result } = round.result ?? {};
      expect(figures).toEqual(result);
      expect([openedAt, revealedAt, anonymous]).toEqual([round.openedAt, round.revealedAt, round.anonymous]);
      expect(votes).toHaveLength(voters ?? -1);
      expect([low, high]).toEqual([names(ofLow), names(ofHigh)]);
      expect(counts).toEqual(ofCounts?.map(({ card, count }) => ({ card, count })));
    });
  });
});
