import { facilitatorsOf, type Game, type Player, type PlayerId } from '@planning-poker/poker';
import type { Connected } from './seats.ts';

export interface Leaders {
  /** The longest joined first. */
  readonly all: readonly Player[];
  /** Of those, who is connected; everybody where that is not known. Oneself is always here. */
  readonly here: readonly Player[];
}

/** Who leads the game, and whether any of them could do something now. */
export function leadersOf(game: Game | null, connected: Connected, me: PlayerId | null): Leaders {
  const all = game === null ? [] : facilitatorsOf(game);
  const isHere = ({ playerId }: Player): boolean =>
    playerId === me || connected === null || connected.includes(playerId);
  return { all, here: all.filter(isHere) };
}
