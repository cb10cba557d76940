import type { CommandNamed, CommandOf } from '../command.ts';
import type { Context } from '../context.ts';
import type { Game, PlayerId } from '../game.ts';
import { limits } from '../limits.ts';
import { checkPlayerName } from '../names.ts';
import { refuse, refuseLimit } from '../rejection.ts';
import { isNameTaken } from '../rules/name-taken.ts';
import { isLastFacilitator, playerOf, successorOf } from '../rules/people.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';

export type MembershipCommand = CommandNamed<'leaveGame' | 'removePlayer' | 'readmitPlayer'>;

export function decideMembership(asked: Asked, command: MembershipCommand): Decision {
  switch (command.type) {
    case 'leaveGame':
      return leaveGame(asked);
    case 'removePlayer':
      return removePlayer(asked, command);
    case 'readmitPlayer':
      return readmitPlayer(asked, command);
  }
}

/** D9: whoever is in the game already is in it, whatever name a retry or a second tab gives. */
export function joinGame(game: Game, command: CommandOf<'joinGame'>, context: Context, playerId: PlayerId): Decision {
  const known = playerOf(game, playerId);
  if (known?.status === 'active') return unchanged;
  const maximum = limits.players;
  if (known === null && Object.keys(game.players).length >= maximum) {
    return refuseLimit('players', maximum, `A game may have ${maximum} players: begin another one.`);
  }
  const name = checkPlayerName(command.name);
  if (!name.ok) return name;
  if (isNameTaken(game, name.value, playerId)) return nameTaken;
  const role = command.role ?? known?.role ?? 'voter';
  const player = { playerId, name: name.value, role, facilitator: known?.facilitator ?? false };
  const asObserver = role === 'observer' ? ' as an observer' : '';
  const reason = known === null ? `${name.value} joined${asObserver}` : `${name.value} came back${asObserver}`;
  return happened(makeEvent(context, 'playerJoined', player, reason));
}

export const nameTaken = refuse('name_taken', 'Somebody in this game has this name: choose another one.');

/** D11: the last facilitator hands over on the way out. */
function leaveGame({ game, context, actor }: Asked): Decision {
  if (actor.status === 'left') return unchanged;
  const { playerId } = actor;
  const left = makeEvent(context, 'playerLeft', { playerId, reason: 'left' }, `${actor.name} left`);
  const online = context.online ?? context.connected;
  const successor = isLastFacilitator(game, actor) ? successorOf(game, playerId, online) : null;
  if (successor === null) return happened(left);
  const handover = { playerId: successor.playerId, facilitator: true };
  const reason = `${successor.name} is a facilitator now, because ${actor.name} left`;
  return happened(left, makeEvent(context, 'facilitatorChanged', handover, reason));
}

function removePlayer({ game, context, actor }: Asked, { playerId }: CommandOf<'removePlayer'>): Decision {
  const player = playerOf(game, playerId);
  if (player === null) return unknownPlayer;
  if (playerId === actor.playerId) {
    return refuse('forbidden', 'You cannot remove yourself: leave the game instead.');
  }
  if (player.status === 'removed') return unchanged;
  const reason = `${actor.name} removed ${player.name}`;
  return happened(makeEvent(context, 'playerLeft', { playerId, reason: 'removed' }, reason));
}

function readmitPlayer({ game, context, actor }: Asked, { playerId }: CommandOf<'readmitPlayer'>): Decision {
  const player = playerOf(game, playerId);
  if (player === null) return unknownPlayer;
  if (player.status !== 'removed') return unchanged;
  return happened(makeEvent(context, 'playerReadmitted', { playerId }, `${actor.name} let ${player.name} in again`));
}

export const unknownPlayer = refuse('unknown_player', 'There is no such player in this game: choose another one.');
