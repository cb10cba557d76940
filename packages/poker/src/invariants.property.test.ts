import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Game } from './game.ts';
import { nameKey } from './names.ts';
import { activePlayers, facilitatorsOf } from './rules/people.ts';
import { eventsOf, play, playToRest, type Step } from './testing/play.ts';
import { arbitraryMoves } from './testing/moves.ts';
import { upkeep } from './upkeep.ts';

function forEveryStep(check: (step: Step, game: Game) => void): void {
  fc.assert(
    fc.property(arbitraryMoves(), (moves) => {
      for (const step of play(moves)) {
        const game = step.after.at(-1) ?? step.before;
        if (game !== null) check(step, game);
      }
    }),
  );
}

describe('what is so in every game, whatever was played', () => {
  test('[D8] [D24] of a story only the latest round is open, and rounds are numbered without a gap', () => {
    forEveryStep((_, { stories }) => {
      for (const { rounds, status } of stories) {
        expect(rounds.map(({ number }) => number)).toEqual(rounds.map((_round, place) => place + 1));
        expect(rounds.slice(0, -1).filter((round) => round.status === 'open')).toEqual([]);
        expect(status === 'voting' && rounds.at(-1)?.status !== 'open').toBe(false);
      }
    });
  });

  test('[D5] [D15] a round has a result where it is revealed, and nowhere else', () => {
    forEveryStep((_, { stories }) => {
      for (const round of stories.flatMap((story) => story.rounds)) {
        expect(round.result !== null).toBe(round.status === 'revealed');
        expect(round.revealedAt !== null).toBe(round.status === 'revealed');
        if (round.result !== null) expect(Object.keys(round.votes)).toHaveLength(round.result.voters);
      }
    });
  });

  test('[D13] no two active players have one name', () => {
    forEveryStep((_, game) => {
      const names = activePlayers(game).map((player) => nameKey(player.name));
      expect(new Set(names).size).toBe(names.length);
    });
  });

  test('[D11] a game that is led stays led while somebody is there', () => {
    forEveryStep(({ before }, game) => {
      const wasLed = before !== null && facilitatorsOf(before).length > 0;
      if (wasLed && activePlayers(game).length > 0) expect(facilitatorsOf(game)).not.toEqual([]);
    });
  });

  test('[D6] [D22] what the server does by itself is never refused, and done once', () => {
    forEveryStep(({ context, command, decision }, game) => {
      if (context.actor !== null) return;
      // A reveal ends the timer that was due at the same moment.
      const fewest = command.type === 'revealVotes' ? 1 : 0;
      expect(decision).toMatchObject({ ok: true });
      expect((decision.ok ? decision.value : []).length).toBeOneOf([fewest, 1]);
      expect(upkeep(game, context).commands).not.toContainEqual(command);
    });
  });

  test('[D6] with autoReveal no open round is left that waits for nobody and holds a vote that counts', () => {
    fc.assert(
      fc.property(arbitraryMoves(), (moves) => {
        const { game, context } = playToRest(moves);
        expect(upkeep(game, context).commands).toEqual([]);
        if (!game.settings.autoReveal || game.endedAt !== null) return;
        const voters = activePlayers(game).filter(({ role }) => role === 'voter');
        for (const { status, rounds } of game.stories) {
          const round = rounds.at(-1);
          if (status !== 'voting' || round === undefined) continue;
          const missing = voters.filter(({ playerId }) => !Object.hasOwn(round.votes, playerId));
          const isAwaited = missing.some(({ playerId }) => context.connected.has(playerId));
          expect(isAwaited || missing.length === voters.length).toBe(true);
        }
      }),
    );
  });

  test('[D20] an event changes something, but for signals, and a timer started twice in one millisecond', () => {
    forEveryStep(({ before, decision }, game) => {
      const events = decision.ok ? decision.value : [];
      const others = events.filter(({ type }) => !['playersNudged', 'reactionSent', 'timerStarted'].includes(type));
      if (others.length > 0) expect(JSON.stringify(game)).not.toBe(JSON.stringify(before));
      if (events.length === 0) expect(game).toBe(before);
    });
  });

  test('[L1] every event has a reason for the feed, in one line', () => {
    fc.assert(
      fc.property(arbitraryMoves(), (moves) => {
        for (const { reason } of eventsOf(play(moves))) expect(reason).toMatch(/^\S[^\n]+\S$/u);
      }),
    );
  });
});
