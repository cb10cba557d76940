/** The seeded world, for whoever wants to play in it from a program; its command is `npm run sim`. */
export { play } from './run/phases.ts';
export type { FinishedRun, RunResult } from './run/phases.ts';
export type { PersonPlan, Plan } from './run/plan.ts';
export { allProfiles, planOf } from './run/profiles.ts';
export type { ProfileName } from './run/profiles.ts';
export { playTwice } from './run/twin.ts';
export { playScenario } from './scenario/play-scenario.ts';
export type { PlayedScenario } from './scenario/play-scenario.ts';
export { readScenario } from './scenario/read-scenario.ts';
export type { ReadScenario } from './scenario/read-scenario.ts';
export type { Scenario } from './scenario/scenario.ts';
