import type { EventData, EventNamed } from '../event.ts';
import type { Game, Player } from '../game.ts';
import { own, withEntry } from '../record.ts';
import { updatePlayer } from './update.ts';

export type PeopleEvent = EventNamed<
  'playerJoined' | 'playerLeft' | 'playerReadmitted' | 'playerRenamed' | 'playerRoleChanged' | 'facilitatorChanged'
>;

export function evolvePeople(game: Game, event: PeopleEvent): Game {
  switch (event.type) {
    case 'playerJoined':
      return joined(game, event.data, event.at);
    case 'playerLeft':
      return left(game, event.data);
    case 'playerReadmitted':
      return readmitted(game, event.data);
    case 'playerRenamed':
      return renamed(game, event.data);
    case 'playerRoleChanged':
      return roleChanged(game, event.data);
    case 'facilitatorChanged':
      return facilitationChanged(game, event.data);
  }
}

/** D9: who comes back keeps the place of the first time. */
function joined(game: Game, data: EventData['playerJoined'], at: number): Game {
  const joinedAt = own(game.players, data.playerId)?.joinedAt ?? at;
  const player: Player = {
    playerId: data.playerId,
    name: data.name,
    role: data.role,
    facilitator: data.facilitator,
    status: 'active',
    joinedAt,
  };
  return { ...game, players: withEntry(game.players, data.playerId, player) };
}

/** D9: who leaves keeps facilitation for the way back; who is removed does not. */
function left(game: Game, data: EventData['playerLeft']): Game {
  return updatePlayer(game, data.playerId, (player) => ({
    ...player,
    status: data.reason,
    facilitator: player.facilitator && data.reason === 'left',
  }));
}

/** D12: readmitted is not joined: the person decides to come back. */
function readmitted(game: Game, data: EventData['playerReadmitted']): Game {
  return updatePlayer(game, data.playerId, (player) => ({ ...player, status: 'left' }));
}

function renamed(game: Game, data: EventData['playerRenamed']): Game {
  return updatePlayer(game, data.playerId, (player) => ({ ...player, name: data.name }));
}

function roleChanged(game: Game, data: EventData['playerRoleChanged']): Game {
  return updatePlayer(game, data.playerId, (player) => ({ ...player, role: data.role }));
}

function facilitationChanged(game: Game, data: EventData['facilitatorChanged']): Game {
  return updatePlayer(game, data.playerId, (player) => ({ ...player, facilitator: data.facilitator }));
}
