import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GameEvent } from './event.ts';
import { decide } from './decide/decide.ts';
import { evolve } from './evolve/evolve.ts';
import type { Game, PlayerId } from './game.ts';
import { isPredictable, predict } from './predict.ts';
import { holdsSecret, redact } from './redact/redact.ts';
import { redactEvent, secretOf } from './redact/redact-event.ts';
import { arbitraryCommand } from './testing/any-command.ts';
import { pool } from './testing/concrete.ts';
import { arbitraryMoves } from './testing/moves.ts';
import { play, type Step } from './testing/play.ts';
import { expectSame } from './testing/same.ts';
import { upkeep } from './upkeep.ts';

const viewers: readonly (PlayerId | null)[] = [...pool, 'stranger', null];

function forEveryGame(check: (steps: readonly Step[]) => void): void {
  fc.assert(fc.property(arbitraryMoves(), (moves) => check(play(moves))));
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Each event with the game after it. */
function versionsOf(steps: readonly Step[]): readonly (readonly [GameEvent, Game])[] {
  return steps.flatMap(({ decision, after }) =>
    decision.ok ? decision.value.map((event, place) => [event, after[place]!] as const) : [],
  );
}

describe('the five laws, over random games', () => {
  test('[L1] the stored log replays to the game of the authority, at every version', () => {
    forEveryGame((steps) => {
      let replayed: Game | null = null;
      for (const [event, game] of versionsOf(steps)) {
        replayed = evolve(replayed, throughJson(event));
        expectSame(replayed, game);
      }
    });
  });

  test('[L1] a stored game goes on like the one in memory', () => {
    forEveryGame((steps) => {
      for (const { before, decision, after } of steps) {
        if (before === null || !decision.ok) continue;
        expectSame(decision.value.reduce<Game>(evolve, throughJson(before)), after.at(-1) ?? before);
      }
    });
  });

  test('[L2] a reader who folds redacted events has the redacted game, at every version', () => {
    forEveryGame((steps) => {
      for (const viewer of viewers) {
        let seen: Game | null = null;
        for (const [event, game] of versionsOf(steps)) {
          seen = evolve(seen, redactEvent(event, viewer));
          expectSame(seen, redact(game, viewer));
        }
      }
    });
  });

  test('[L2] redacting twice is redacting once, and takes nothing from the owner of a secret', () => {
    forEveryGame((steps) => {
      const versions = versionsOf(steps);
      const [, game] = versions.at(-1)!;
      for (const viewer of viewers) expectSame(redact(redact(game, viewer), viewer), redact(game, viewer));
      for (const [event] of versions) {
        const owner = secretOf(event);
        for (const viewer of viewers) {
          expectSame(redactEvent(redactEvent(event, viewer), viewer), redactEvent(event, viewer));
          if (viewer !== owner) expectSame(redactEvent(event, viewer), redactEvent(event, null));
        }
        if (event.type !== 'gameCreated') expectSame(redactEvent(event, owner), event);
      }
    });
  });

  test('[L2] who holds a secret sees another game than everybody, and nobody else does', () => {
    forEveryGame((steps) => {
      const last = steps.at(-1)!;
      const game = last.after.at(-1) ?? last.before!;
      const common = JSON.stringify(redact(game, null));
      for (const viewer of pool) {
        expect(JSON.stringify(redact(game, viewer)) !== common).toBe(holdsSecret(game, viewer));
      }
    });
  });

  test('[L4] what is predicted on what a player sees is what the server makes of it', () => {
    forEveryGame((steps) => {
      for (const { before, command, context, decision, after } of steps) {
        if (before === null || context.actor === null || !isPredictable(command)) continue;
        const seen = redact(before, context.actor);
        const elsewhere = { ...context, now: 7, connected: new Set<PlayerId>(), facilitationClaimable: false };
        expect(decide(seen, command, elsewhere).ok).toBe(decision.ok);
        const actual = redact(after.at(-1) ?? before, context.actor);
        expectSame(timeless(predict(seen, command, elsewhere)), timeless(actual));
      }
    });
  });

  test('[L5] no command of any shape, by anybody, at any state, makes decide throw or evolve fail', () => {
    fc.assert(
      fc.property(
        arbitraryMoves(),
        fc.boolean(),
        fc.array(arbitraryCommand(), { maxLength: 30 }),
        (moves, none, wild) => {
          const last = play(moves).at(-1)!;
          let game: Game | null = none ? null : (last.after.at(-1) ?? last.before);
          for (const { command, actor } of wild) {
            const decision = decide(game, command, { ...last.context, actor });
            if (!decision.ok) expect(decision.error.message).toMatch(/\S.*[.]$/u);
            for (const event of decision.ok ? decision.value : []) game = evolve(game, throughJson(event));
            if (game !== null) upkeep(game, last.context);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

const instants = new Set([
  'castAt',
  'openedAt',
  'revealedAt',
  'startedAt',
  'endsAt',
  'joinedAt',
  'createdAt',
  'endedAt',
]);

/** The game without its instants: those are the server's. */
function timeless(game: Game): unknown {
  return JSON.parse(
    JSON.stringify(game, (name, value: unknown) => (instants.has(name) && typeof value === 'number' ? 0 : value)),
  ) as unknown;
}
