import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide/decide.ts';
import { evolve } from '../evolve/evolve.ts';
import type { Game } from '../game.ts';
import { redact } from '../redact/redact.ts';
import { backlogOf } from '../rules/backlog.ts';
import { arbitraryMoves } from '../testing/moves.ts';
import { playToRest } from '../testing/play.ts';
import { expectSame } from '../testing/same.ts';
import { importedGame, takenGame, type TakenGame } from './taken-game.ts';

/** The game of a file, begun by somebody else on another day. */
function begin(file: TakenGame): Game {
  let ids = 0;
  const decision = decide(
    null,
    {
      type: 'createGame',
      gameId: '000000000000',
      ...importedGame(file),
      facilitator: { playerId: 'new', name: 'New', role: 'voter' },
    },
    {
      actor: 'new',
      now: 99_000_000,
      newId: () => `t${(ids += 1)}`,
      connected: new Set(),
      facilitationClaimable: false,
    },
  );
  if (!decision.ok) throw new Error(decision.error.message);
  const game = decision.value.reduce<Game | null>(evolve, null);
  if (game === null) throw new Error('No game was made.');
  return game;
}

function throughAFile(file: TakenGame): TakenGame {
  return JSON.parse(JSON.stringify(file)) as TakenGame;
}

/** All but what is the one game's own. */
function content({ name, deck, settings, stories }: TakenGame): unknown {
  return { name, deck, settings, stories };
}

function forEveryGame(check: (game: Game) => void): void {
  fc.assert(fc.property(arbitraryMoves(), (moves) => check(playToRest(moves).game)));
}

describe('a game that is taken away', () => {
  test('[U44] begins again without loss: the file of the new game is the file that it came from', () => {
    forEveryGame((game) => {
      if (backlogOf(game).length === 0) return;
      const file = throughAFile(takenGame(redact(game, null)));
      const again = begin(file);
      expectSame(content(throughAFile(takenGame(redact(again, null)))), content(file));
      expect(Object.keys(again.players)).toEqual(['new']);
    });
  });

  test('[U44] goes on to be played: what comes is after what was', () => {
    forEveryGame((game) => {
      const file = takenGame(redact(game, null));
      const again = begin({
        ...file,
        stories: [{ ...file.stories[0], ...aStory, rounds: file.stories[0]?.rounds ?? [] }],
      });
      expect(again.stories[0]?.rounds.map(({ number, votes }) => [number, votes])).toEqual([[1, {}]]);
    });
  });

  test('[U44] [D18] [W9] has no card in it that was not turned by name, and not even its own to the one who asks', () => {
    forEveryGame((game) => {
      for (const viewer of [null, 'ana', 'bo']) {
        expectSame(takenGame(redact(game, viewer)), takenGame(redact(game, null)));
      }
      for (const { rounds } of takenGame(game).stories) {
        for (const round of rounds) {
          if (round.anonymous)
            expect(round.votes.every(({ card, confidence }) => card ?? confidence ?? true)).toBe(true);
          expect(round.votes.length).toBeGreaterThan(0);
        }
      }
    });
  });
});

const aStory = {
  key: null,
  title: 'A',
  link: null,
  description: null,
  notes: null,
  status: 'pending',
  estimate: null,
} as const;
