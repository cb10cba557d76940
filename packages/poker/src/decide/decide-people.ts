import type { CommandNamed, CommandOf } from '../command.ts';
import { checkPlayerName } from '../names.ts';
import { refuse } from '../rejection.ts';
import { isNameTaken } from '../rules/name-taken.ts';
import { activePlayer, isLastFacilitator, playerOf } from '../rules/people.ts';
import { nameTaken, unknownPlayer } from './decide-membership.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';

export type PeopleCommand = CommandNamed<
  'renamePlayer' | 'changeRole' | 'promoteFacilitator' | 'demoteFacilitator' | 'claimFacilitation'
>;

export function decidePeople(asked: Asked, command: PeopleCommand): Decision {
  switch (command.type) {
    case 'renamePlayer':
      return renamePlayer(asked, command);
    case 'changeRole':
      return changeRole(asked, command);
    case 'promoteFacilitator':
      return promoteFacilitator(asked, command);
    case 'demoteFacilitator':
      return demoteFacilitator(asked, command);
    case 'claimFacilitation':
      return claimFacilitation(asked);
  }
}

function renamePlayer({ game, context, actor }: Asked, command: CommandOf<'renamePlayer'>): Decision {
  const name = checkPlayerName(command.name);
  if (!name.ok) return name;
  const { playerId } = actor;
  if (name.value === actor.name) return unchanged;
  if (isNameTaken(game, name.value, playerId)) return nameTaken;
  const reason = `${actor.name} is called ${name.value} now`;
  return happened(makeEvent(context, 'playerRenamed', { playerId, name: name.value }, reason));
}

function changeRole({ game, context, actor }: Asked, command: CommandOf<'changeRole'>): Decision {
  const player = activePlayer(game, command.playerId ?? actor.playerId);
  if (player === null) return unknownPlayer;
  const { playerId } = player;
  const { role } = command;
  if (player.role === role) return unchanged;
  const as = role === 'voter' ? 'a voter' : 'an observer';
  const reason = playerId === actor.playerId ? `${actor.name} became ${as}` : `${actor.name} made ${player.name} ${as}`;
  return happened(makeEvent(context, 'playerRoleChanged', { playerId, role }, reason));
}

function promoteFacilitator({ game, context, actor }: Asked, command: CommandOf<'promoteFacilitator'>): Decision {
  const player = activePlayer(game, command.playerId);
  if (player === null) return unknownPlayer;
  if (player.facilitator) return unchanged;
  const change = { playerId: player.playerId, facilitator: true };
  return happened(makeEvent(context, 'facilitatorChanged', change, `${actor.name} made ${player.name} a facilitator`));
}

/** Somebody who has left is a facilitator for the way back, and can be demoted meanwhile. */
function demoteFacilitator({ game, context, actor }: Asked, command: CommandOf<'demoteFacilitator'>): Decision {
  const player = playerOf(game, command.playerId);
  if (player === null) return unknownPlayer;
  if (!player.facilitator) return unchanged;
  if (isLastFacilitator(game, player)) {
    return refuse('forbidden', 'Somebody has to lead the game: make another player a facilitator first.');
  }
  const { playerId } = player;
  const reason =
    playerId === actor.playerId
      ? `${actor.name} is no facilitator any more`
      : `${actor.name} took facilitation from ${player.name}`;
  return happened(makeEvent(context, 'facilitatorChanged', { playerId, facilitator: false }, reason));
}

/** D10: never by itself, and never while somebody who leads is there. */
function claimFacilitation({ context, actor }: Asked): Decision {
  if (actor.facilitator) return unchanged;
  if (!context.facilitationClaimable) {
    return refuse('forbidden', 'A facilitator is here, or was a moment ago: ask to be made one, or wait a minute.');
  }
  const change = { playerId: actor.playerId, facilitator: true };
  return happened(makeEvent(context, 'facilitatorChanged', change, `${actor.name} took over as facilitator`));
}
