import type { Game, Player, PlayerId } from '../game.ts';
import { byCodeUnit, own } from '../record.ts';

export function playerOf(game: Game, playerId: PlayerId): Player | null {
  return own(game.players, playerId) ?? null;
}

/** Those who are in the game now, connected or not. */
export function activePlayer(game: Game, playerId: PlayerId): Player | null {
  const player = playerOf(game, playerId);
  return player?.status === 'active' ? player : null;
}

/** The longest joined first: the one order in which people stand everywhere. */
export function activePlayers(game: Game): readonly Player[] {
  return Object.values(game.players).filter(isActive).sort(byJoining);
}

export function votersOf(game: Game): readonly Player[] {
  return activePlayers(game).filter(isVoter);
}

export function facilitatorsOf(game: Game): readonly Player[] {
  return activePlayers(game).filter((player) => player.facilitator);
}

export function isActive(player: Player): boolean {
  return player.status === 'active';
}

export function isVoter(player: Player): boolean {
  return player.role === 'voter';
}

/** D11: of several facilitators each may go; the last may not. */
export function isLastFacilitator(game: Game, player: Player): boolean {
  if (!isActive(player) || !player.facilitator) return false;
  return !Object.values(game.players).some(
    (other) => other.facilitator && isActive(other) && other.playerId !== player.playerId,
  );
}

/**
 * D11: who leads when the last facilitator leaves: a connected voter, else a connected observer, else a voter who is
 * away, else whoever is left; of several the longest joined. Null: nobody is left, and facilitation waits to be claimed.
 */
export function successorOf(game: Game, leaver: PlayerId, online: Pick<ReadonlySet<PlayerId>, 'has'>): Player | null {
  const others = activePlayers(game).filter((player) => player.playerId !== leaver);
  const isHere = (player: Player): boolean => online.has(player.playerId);
  return (
    others.find((player) => isHere(player) && isVoter(player)) ??
    others.find(isHere) ??
    others.find(isVoter) ??
    others[0] ??
    null
  );
}

function byJoining(one: Player, other: Player): number {
  return one.joinedAt - other.joinedAt || byCodeUnit(one.playerId, other.playerId);
}
