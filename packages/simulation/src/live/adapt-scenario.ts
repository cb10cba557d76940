import type { Scenario } from '../scenario/scenario.ts';

export interface Wanted {
  /** people in a game, of scenarios with a crowd */
  readonly players: number | null;
  /** how long the crowd goes on */
  readonly durationMs: number | null;
}

/** The scenario with as many people, for as long, as somebody wants; only a crowd can grow, and only a crowd goes on by itself. */
export function adaptScenario(scenario: Scenario, { players, durationMs }: Wanted): Scenario {
  const { crowd } = scenario;
  if (crowd === undefined) return scenario;
  return {
    ...scenario,
    lasts: durationMs ?? scenario.lasts,
    crowd: { ...crowd, size: players === null ? crowd.size : Math.max(0, players - scenario.players.length) },
  };
}
