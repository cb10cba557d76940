import type { Audience, Game, Player, PlayerId } from '@planning-poker/poker';

/** What this player may do (D19): controls for anything else are not shown. */
export interface Rights {
  readonly vote: boolean;
  readonly reveal: boolean;
  readonly stories: boolean;
  readonly estimates: boolean;
  readonly lead: boolean;
}

const none: Rights = { vote: false, reveal: false, stories: false, estimates: false, lead: false };

export function rightsOf(game: Game | null, me: PlayerId | null): Rights {
  const player = me === null ? undefined : game?.players[me];
  if (game === null || player?.status !== 'active') return none;
  const lead = player.facilitator;
  if (game.endedAt !== null) return { ...none, lead };
  const { permissions } = game.settings;
  const may = (audience: Audience) => lead || audience === 'everyone';
  return {
    vote: player.role === 'voter',
    reveal: may(permissions.reveal),
    stories: may(permissions.stories),
    estimates: may(permissions.estimates),
    lead,
  };
}

/** Those who lead the game, longest here first. */
export function leadersOf(players: Game['players']): readonly Player[] {
  return Object.values(players)
    .filter((player) => player.facilitator && player.status === 'active')
    .toSorted((a, b) => a.joinedAt - b.joinedAt);
}
