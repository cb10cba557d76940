import type { Command, Game, GameEvent } from '@planning-poker/poker';
import type { Decider, StoredEvent } from '@planning-poker/sync';

/** The state after each event of a log, from its text alone. */
export function foldLog(decider: Decider<Game, Command, GameEvent>, texts: readonly string[]): readonly Game[] {
  const states: Game[] = [];
  for (const text of texts) {
    const { schema, type, data, actor, at, reason } = JSON.parse(text) as StoredEvent;
    states.push(decider.evolve(states.at(-1) ?? null, decider.upcast({ type, data, actor, at, reason }, schema)));
  }
  return states;
}
