import type { Command, CommandType } from '../command.ts';
import type { Game, Permissions, Player, PlayerId } from '../game.ts';
import { type Refusal, type Rejection, refuse } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { playerOf } from '../rules/people.ts';

/** Who may ask: everybody in the game, those who vote or lead, or whom the settings let. */
type Right = 'server' | 'stranger' | 'leaver' | 'member' | 'voter' | 'facilitator' | keyof Permissions;

/** The one place that says who may send what (D19). */
const rights = {
  createGame: 'server',
  joinGame: 'stranger',
  leaveGame: 'leaver',
  removePlayer: 'facilitator',
  readmitPlayer: 'facilitator',
  renamePlayer: 'member',
  changeRole: 'facilitator',
  promoteFacilitator: 'facilitator',
  demoteFacilitator: 'facilitator',
  claimFacilitation: 'member',
  addStories: 'stories',
  editStory: 'stories',
  moveStory: 'stories',
  removeStory: 'stories',
  removeStories: 'stories',
  restoreStory: 'stories',
  startStory: 'stories',
  openVoting: 'stories',
  submitVote: 'voter',
  withdrawVote: 'voter',
  revealVotes: 'reveal',
  restartVoting: 'reveal',
  acceptEstimate: 'estimates',
  withdrawEstimate: 'estimates',
  skipStory: 'stories',
  startTimer: 'facilitator',
  pauseTimer: 'facilitator',
  resumeTimer: 'facilitator',
  stopTimer: 'facilitator',
  expireTimer: 'server',
  configureGame: 'facilitator',
  nudge: 'member',
  sendReaction: 'member',
  endGame: 'facilitator',
  reopenGame: 'facilitator',
} as const satisfies { readonly [Type in CommandType]: Right };

/** D21: what goes on in a game that has ended. */
const afterTheEnd: ReadonlySet<CommandType> = new Set(['joinGame', 'leaveGame', 'claimFacilitation', 'reopenGame']);

/**
 * The player who asks, where that one may; null for a stranger, who may only join.
 *
 * Refuses as `removed_by_facilitator`, `not_joined`, `game_ended`, `forbidden`, in this order.
 */
export function permit(game: Game, command: Command, actorId: PlayerId): Result<Player | null, Rejection> {
  const right = rightFor(command, actorId);
  const player = playerOf(game, actorId);
  if (player?.status === 'removed') {
    return refuse('removed_by_facilitator', 'A facilitator removed you from this game: ask to be let in again.');
  }
  if (right === 'stranger') return ok(player);
  if (player === null || (player.status === 'left' && right !== 'leaver')) {
    return notJoined;
  }
  if (game.endedAt !== null && !afterTheEnd.has(command.type)) return hasEnded;
  return refusalOf(game, player, right) ?? ok(player);
}

export const notJoined: Refusal = refuse('not_joined', 'You are not in this game: join it first.');

/** D21, for the server's own commands too. */
export const hasEnded: Refusal = refuse('game_ended', 'This game has ended: a facilitator can reopen it.');

/** Is there a point in offering this command to this player now? Its arguments and the story may still be refused. */
export function isPermitted(game: Game, command: Command, actorId: PlayerId): boolean {
  return permit(game, command, actorId).ok;
}

/** Everybody may choose the own role. */
function rightFor(command: Command, actorId: PlayerId): Right {
  if (command.type === 'changeRole' && (command.playerId ?? actorId) === actorId) return 'member';
  return rights[command.type];
}

function refusalOf(game: Game, player: Player, right: Right): Refusal | null {
  switch (right) {
    case 'server':
      return onlyServer;
    case 'voter':
      return player.role === 'voter' ? null : refuse('forbidden', 'Observers do not vote: become a voter first.');
    case 'facilitator':
      return player.facilitator ? null : onlyFacilitators;
    case 'reveal':
    case 'stories':
    case 'estimates':
      return player.facilitator || game.settings.permissions[right] === 'everyone' ? null : onlyFacilitators;
    case 'stranger':
    case 'leaver':
    case 'member':
      return null;
  }
}

export const onlyServer: Refusal = refuse('forbidden', 'Only the server does this: there is nothing to do for you.');

const onlyFacilitators: Refusal = refuse('forbidden', 'Only a facilitator may do this: ask one.');
