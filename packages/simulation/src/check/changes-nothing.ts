import type { Command, Game, GameEvent } from '@planning-poker/poker';
import type { Decider } from '@planning-poker/sync';

/**
 * [D20] May this command, accepted at this state, have had nothing to change? It is decided once more, on the fold of the log: that finds
 * an engine which loses the events of a decision, and cannot find a mistake of `decide` itself, which the referee is for. What decided
 * it is not in the log, so both extremes are tried: a clock at its beginning and at its end, nobody and everybody connected. Only two
 * commands differ between them, a nudge of those who are waited for and a pause of a timer: they are taken at their word.
 */
export function mayChangeNothing(
  decider: Decider<Game, Command, GameEvent>,
  state: Game | null,
  command: Command,
  actor: string,
): boolean {
  const everybody = state === null ? [] : decider.members(state);
  return [new Set<string>(), new Set(everybody)].some((connected) =>
    [0, Number.MAX_SAFE_INTEGER].some((now) => {
      const context = { actor, now, newId: () => 'new', connected, facilitationClaimable: false };
      const decision = decider.decide(state, command, context);
      return decision.ok && decision.value.length === 0;
    }),
  );
}
