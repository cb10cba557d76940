import { watchRejections } from '../platform/rejections.ts';
import { turnOfTheLoop } from '../platform/turns.ts';
import { audit } from '../run/audit.ts';
import { disagreement } from '../run/convergence.ts';
import { createdWithin } from '../run/create-game.ts';
import { releaseGremlins } from '../run/gremlins.ts';
import { heal, resultOf } from '../run/phases.ts';
import type { RunResult } from '../run/phases.ts';
import type { Plan } from '../run/plan.ts';
import { checkRogues } from '../run/rogues.ts';
import { swarmPlan } from '../run/swarm.ts';
import { World } from '../run/world.ts';
import type { WorldOptions } from '../run/world.ts';
import { given } from './given.ts';
import type { Performance } from './perform.ts';
import { perform } from './perform.ts';
import type { Scenario, WorldStep } from './scenario.ts';
import { setupOf } from './setup-of.ts';
import type { Stage } from './stage.ts';

const LOOK_EVERY_MS = 100;
/** Far beyond any scenario: a script that has not come to its end by then hangs. */
const LONGEST_US = 3_600_000_000;

export interface PlayedScenario {
  readonly result: RunResult;
  readonly performance: Performance;
}

/** Plays a scenario in the simulated world, with every check of a random run, and its own expectations. */
export async function playScenario(
  scenario: Scenario,
  seed: number,
  options: WorldOptions = {},
): Promise<PlayedScenario> {
  const world = new World(planOfScenario(scenario, seed), options);
  const unwatch = watchRejections(world.latch);
  let performance: Performance = { problems: [], skipped: [] };
  try {
    if (await createdWithin(world, 60_000)) performance = await performHere(scenario, world);
    for (const problem of performance.problems) world.latch.fail('the scenario', problem);
    checkRogues(world);
    if (!world.latch.isSet) await audit(world);
    await turnOfTheLoop();
  } finally {
    unwatch();
  }
  return { result: resultOf(world), performance };
}

async function performHere(scenario: Scenario, world: World): Promise<Performance> {
  const { scheduler, latch } = world;
  let performance: Performance | null = null;
  releaseGremlins(world);
  void perform(scenario, stageOf(world)).then((done) => {
    performance = done;
  });
  await scheduler.run(scheduler.nowUs + LONGEST_US, () => performance !== null || latch.isSet);
  return performance ?? { problems: ['the script did not come to its end'], skipped: [] };
}

/** A seed's room and client limits, the scenario's people and faults. */
function planOfScenario(scenario: Scenario, seed: number): Plan {
  const { game, simulation, name } = scenario;
  const { nodes, faults, limits } = simulation;
  const { people, settings, stories } = setupOf(scenario);
  const swarm = swarmPlan(seed);
  return {
    ...swarm,
    profile: `scenario ${name}`,
    nodes,
    isSticky: false,
    people,
    settings,
    stories,
    ...(game.deck === undefined ? {} : { deckId: game.deck }),
    faults: given(faults),
    roomLimits: { ...swarm.roomLimits, sessionsPerPlayer: 5, pollMs: nodes > 1 ? 400 : null, ...given(limits) },
  };
}

function stageOf(world: World): Stage {
  const { scheduler, people } = world;
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      scheduler.after(ms * 1000, 'script', resolve);
    });
  return {
    people,
    sleep,
    person: (name) => {
      const person = people.find((one) => one.name === name);
      if (person === undefined) throw new Error(`there is no player ${name}`);
      return person;
    },
    strike: (step) => strike(step, world),
    calm: () => heal(world),
    agreement: async (withinMs) => {
      for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
        const reason = disagreement(world);
        if (reason === null || waitedMs >= withinMs) return reason;
        await sleep(LOOK_EVERY_MS);
      }
    },
    log: () => {
      const { book } = world.checker;
      const viewer = people[0]?.playerId ?? '';
      return Promise.resolve(Array.from({ length: book.version }, (_, index) => book.publicEvent(index + 1, viewer)));
    },
  };
}

function strike(step: WorldStep, { nodes, scheduler }: World): boolean {
  const forUs = (step.for ?? 1_000) * 1000;
  switch (step.do) {
    case 'storeDown':
    case 'storeFull': {
      const until = scheduler.nowUs + forUs;
      for (const { outages } of nodes) outages[step.do === 'storeDown' ? 'downUntilUs' : 'fullUntilUs'] = until;
      return true;
    }
    case 'crashNode':
      nodeOf(nodes, step.node).crash(forUs);
      return true;
    case 'drainNode':
      nodeOf(nodes, step.node).drain(forUs);
      return true;
    case 'pauseNode':
      nodeOf(nodes, step.node).pause(forUs);
      return true;
  }
}

function nodeOf(nodes: World['nodes'], number = 1): World['nodes'][number] {
  const node = nodes[number - 1];
  if (node === undefined) throw new Error(`there is no node ${number}`);
  return node;
}
