import type { Command } from './command.ts';
import { decide } from './decide/decide.ts';
import type { GameEvent } from './event.ts';
import { evolve } from './evolve/evolve.ts';
import type { Game, PlayerId } from './game.ts';
import { isPredictable } from './predict.ts';
import { holdsSecret, redact } from './redact/redact.ts';
import { redactEvent, secretOf } from './redact/redact-event.ts';
import { activePlayers, facilitatorsOf, playerOf } from './rules/people.ts';
import { schema, upcast } from './upcast.ts';
import { upkeep } from './upkeep.ts';

/** The whole game for an engine that knows nothing of poker: it carries commands, events and states through these functions alone. */
export const pokerDecider = {
  schema,
  decide,
  evolve,
  upcast,
  redact,
  redactEvent,
  holdsSecret,
  secretOf,
  predictable: (_game: Game, command: Command): boolean => isPredictable(command),
  upkeep,
  /** Clients tell at once that they have seen a reveal. */
  urgent: (event: GameEvent): boolean => event.type === 'votesRevealed',
  /** Those who are told who has seen it. */
  facilitators: (game: Game): readonly PlayerId[] => facilitatorsOf(game).map((player) => player.playerId),
  /** Those who are told of changes. */
  members: (game: Game): readonly PlayerId[] => activePlayers(game).map((player) => player.playerId),
  membership,
} as const;

type Membership = 'member' | 'left' | 'removed' | 'stranger';

/** What somebody is to the game; whoever was removed is to be told so (D12). */
function membership(game: Game, playerId: PlayerId): Membership {
  const player = playerOf(game, playerId);
  if (player === null) return 'stranger';
  return player.status === 'active' ? 'member' : player.status;
}
