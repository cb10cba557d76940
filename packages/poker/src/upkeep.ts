import type { CommandNamed, CommandOf } from './command.ts';
import type { Context } from './context.ts';
import type { Game } from './game.ts';
import { currentRound, isRevealable } from './rules/rounds.ts';

export interface Upkeep {
  /** What the server has to do now, by itself. */
  readonly commands: readonly CommandNamed<'revealVotes' | 'expireTimer'>[];
  /** When to look again, in ms since 1970; null: at the next change of the game or of who is here. */
  readonly wakeAt: number | null;
}

const nothing: Upkeep = { commands: [], wakeAt: null };

/**
 * What is due in a game without anybody asking: revealing a round for which nobody is waited any more (D6), and the end of a timer
 * (D22). The commands are decided like all others, so that one which is no longer due does nothing.
 */
export function upkeep(game: Game, context: Context): Upkeep {
  if (game.endedAt !== null) return nothing;
  const reveals = game.settings.autoReveal ? dueReveals(game, context) : [];
  const { timer } = game;
  if (timer === null || timer.pausedRemainingMs !== null) return { commands: reveals, wakeAt: null };
  if (context.now < timer.endsAt) return { commands: reveals, wakeAt: timer.endsAt };
  return { commands: [...reveals, { type: 'expireTimer' }], wakeAt: null };
}

function dueReveals(game: Game, context: Context): readonly CommandOf<'revealVotes'>[] {
  return game.stories.flatMap((story): readonly CommandOf<'revealVotes'>[] => {
    const round = currentRound(story);
    if (round === null || story.status === 'removed' || !isRevealable(game, round, context.connected)) return [];
    return [{ type: 'revealVotes', storyId: story.storyId, round: round.number }];
  });
}
