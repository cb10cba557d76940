import type { EventData, EventType } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';

/** What somebody has done. */
export interface Deed<Type extends EventType> {
  readonly version: number;
  readonly data: EventData[Type];
  /** Null: the server by itself, or somebody whom the game does not know. */
  readonly name: string | null;
  /** By this player: with the press before, or in another tab. */
  readonly mine: boolean;
}

/** The oldest event of a kind after version `since` that `means` it, as far as this page still has it; null: none. */
export function deedOf<Type extends EventType>(
  { lastEvents, game, playerId }: GameView,
  type: Type,
  since: number,
  means: (deed: EventData[Type], byAnother: boolean) => boolean,
): Deed<Type> | null {
  for (const event of lastEvents) {
    if (event.type !== type || event.version <= since) continue;
    // The compiler does not carry over that `data` belongs to `type`.
    const data = event.data as EventData[Type];
    const mine = event.actor === playerId;
    if (!means(data, !mine)) continue;
    const name = (event.actor !== null && game?.players[event.actor]?.name) || null;
    return { version: event.version, data, name, mine };
  }
  return null;
}
