import type { Context } from '../context.ts';
import type { EventData, EventOf, EventType, GameEvent } from '../event.ts';
import type { Game, Player } from '../game.ts';
import type { Rejection } from '../rejection.ts';
import { ok, type Result } from '../result.ts';

/** What comes of a command: the events that it makes, in order, or why not. No events: accepted, and nothing changes (D20). */
export type Decision = Result<readonly GameEvent[], Rejection>;

/** What a command is decided on: `actor` is an active player whom the permissions let ask. */
export interface Asked {
  readonly game: Game;
  readonly context: Context;
  readonly actor: Player;
}

export const unchanged: Decision = ok([]);

export function happened(...events: readonly GameEvent[]): Decision {
  return ok(events);
}

/** An event as this command makes it: by whom and when is the context's. */
export function makeEvent<Type extends EventType>(
  context: Context,
  type: Type,
  data: EventData[Type],
  reason: string,
): EventOf<Type> {
  return { type, data, actor: context.actor, at: context.now, reason };
}
