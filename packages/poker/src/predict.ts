import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { decide } from './decide/decide.ts';
import { evolve } from './evolve/evolve.ts';
import type { Game } from './game.ts';

/**
 * May a reader show this command's effect at once (L4)? Not what needs hidden cards (a reveal, a change of deck), ids that the server
 * makes (new stories), its clock (timers), or what only it knows of who is here (leaving, claiming); nor what changes nothing
 * that is shown.
 */
export function isPredictable(command: Command): boolean {
  switch (command.type) {
    case 'submitVote':
    case 'withdrawVote':
    case 'restartVoting':
    case 'renamePlayer':
    case 'promoteFacilitator':
    case 'demoteFacilitator':
    case 'editStory':
    case 'moveStory':
    case 'removeStory':
    case 'removeStories':
    case 'restoreStory':
    case 'startStory':
    case 'openVoting':
    case 'acceptEstimate':
    case 'withdrawEstimate':
    case 'skipStory':
      return true;
    case 'changeRole':
      return command.playerId === undefined;
    case 'configureGame':
      return command.deck === undefined;
    case 'createGame':
    case 'joinGame':
    case 'leaveGame':
    case 'removePlayer':
    case 'readmitPlayer':
    case 'claimFacilitation':
    case 'addStories':
    case 'revealVotes':
    case 'startTimer':
    case 'pauseTimer':
    case 'resumeTimer':
    case 'stopTimer':
    case 'expireTimer':
    case 'nudge':
    case 'sendReaction':
    case 'endGame':
    case 'reopenGame':
      return false;
  }
}

/**
 * The game as it will be if the server accepts the command on what the reader sees now; the same game where that cannot be told, or
 * the command would be refused.
 */
export function predict(game: Game, command: Command, context: Context): Game {
  if (!isPredictable(command)) return game;
  const decision = decide(game, command, context);
  return decision.ok ? decision.value.reduce<Game>(evolve, game) : game;
}
