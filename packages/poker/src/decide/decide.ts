import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import type { Game } from '../game.ts';
import { refuse } from '../rejection.ts';
import { createGame } from './create-game.ts';
import { decideBacklog } from './decide-backlog.ts';
import { decideFocus } from './decide-focus.ts';
import { decideGame } from './decide-game.ts';
import { decideMembership, joinGame } from './decide-membership.ts';
import { decidePeople } from './decide-people.ts';
import { decideSignals } from './decide-signals.ts';
import { decideTimer, expireTimer } from './decide-timer.ts';
import { decideVotes } from './decide-votes.ts';
import type { Asked, Decision } from './decision.ts';
import { hasEnded, notJoined, onlyServer, permit } from './permissions.ts';
import { revealVotes } from './reveal-votes.ts';

/**
 * What comes of a command: the same function on the server and, on what it may see, in a browser. Never throws (L5).
 *
 * @param game null: there is none yet, and only `createGame` makes one
 */
export function decide(game: Game | null, command: Command, context: Context): Decision {
  if (game === null) {
    if (command.type === 'createGame') return createGame(command, context);
    return refuse('not_joined', 'There is no such game: check its link.');
  }
  if (context.actor === null) return decideForServer(game, command, context);
  const permitted = permit(game, command, context.actor);
  if (!permitted.ok) return permitted;
  if (command.type === 'joinGame') return joinGame(game, command, context, context.actor);
  return permitted.value === null ? notJoined : decideForPlayer({ game, context, actor: permitted.value }, command);
}

/** What the server does by itself (upkeep): everything else somebody has to ask for. */
function decideForServer(game: Game, command: Command, context: Context): Decision {
  if (game.endedAt !== null) return hasEnded;
  if (command.type === 'expireTimer') return expireTimer(game, context);
  if (command.type === 'revealVotes' && game.settings.autoReveal) return revealVotes(game, command, context);
  return refuse('forbidden', 'The server does not do this by itself: a player has to ask for it.');
}

function decideForPlayer(asked: Asked, command: Exclude<Command, { readonly type: 'joinGame' }>): Decision {
  switch (command.type) {
    case 'leaveGame':
    case 'removePlayer':
    case 'readmitPlayer':
      return decideMembership(asked, command);
    case 'renamePlayer':
    case 'changeRole':
    case 'promoteFacilitator':
    case 'demoteFacilitator':
    case 'claimFacilitation':
      return decidePeople(asked, command);
    case 'addStories':
    case 'editStory':
    case 'moveStory':
    case 'removeStory':
    case 'removeStories':
    case 'restoreStory':
      return decideBacklog(asked, command);
    case 'startStory':
    case 'openVoting':
    case 'acceptEstimate':
    case 'withdrawEstimate':
    case 'skipStory':
      return decideFocus(asked, command);
    case 'submitVote':
    case 'withdrawVote':
    case 'revealVotes':
    case 'restartVoting':
      return decideVotes(asked, command);
    case 'startTimer':
    case 'pauseTimer':
    case 'resumeTimer':
    case 'stopTimer':
      return decideTimer(asked, command);
    case 'configureGame':
    case 'endGame':
    case 'reopenGame':
      return decideGame(asked, command);
    case 'nudge':
    case 'sendReaction':
      return decideSignals(asked, command);
    case 'createGame':
    case 'expireTimer':
      return onlyServer;
  }
}
