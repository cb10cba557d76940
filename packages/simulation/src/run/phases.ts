import { turnOfTheLoop } from '../platform/turns.ts';
import { watchRejections } from '../platform/rejections.ts';
import type { Counters } from '../check/counters.ts';
import type { Utterance } from '../check/checker.ts';
import type { FaultKind } from '../world/faults.ts';
import type { Failure } from '../world/latch.ts';
import { audit } from './audit.ts';
import { createdWithin } from './create-game.ts';
import { disagreement } from './convergence.ts';
import { releaseGremlins } from './gremlins.ts';
import type { Plan } from './plan.ts';
import { checkRogues } from './rogues.ts';
import { World } from './world.ts';
import type { WorldOptions } from './world.ts';

/** Once all faults are off, so much virtual time may pass until everybody agrees. */
const CONVERGE_WITHIN_MS = 60_000;
const SECOND_US = 1_000_000;
const PARTING_MS = 1_500;
/** Fifty times what a busy run takes: beyond it something turns in circles. */
const MOST_STEPS = 400_000;

export interface RunResult {
  readonly plan: Plan;
  readonly failure: Failure | null;
  readonly counters: Counters;
  readonly faults: Partial<Record<FaultKind, number>>;
  readonly steps: number;
  readonly virtualMs: number;
  readonly version: number;
  readonly traceHash: string;
  readonly traceLines: number;
  readonly lastLines: readonly string[];
}

export interface FinishedRun {
  readonly result: RunResult;
  readonly world: World;
  readonly utterances: readonly Utterance[];
}

/** Plays a plan: faults, then healing, then an audit of everything. The first thing that must not be ends it. */
export async function play(plan: Plan, options: WorldOptions = {}): Promise<FinishedRun> {
  const world = new World(plan, options);
  const unwatch = watchRejections(world.latch);
  try {
    await inPhases(world);
    await turnOfTheLoop();
  } catch (error) {
    world.latch.fail('L5', `the run itself failed: ${String(error)}`, error);
  } finally {
    unwatch();
  }
  return { result: resultOf(world), world, utterances: world.checker.utterances };
}

async function inPhases(world: World): Promise<void> {
  const { scheduler, latch, plan, people } = world;
  const isOver = (): boolean => {
    latch.check(scheduler.steps < MOST_STEPS, 'S9', () => `no end after ${MOST_STEPS} steps`);
    return latch.isSet;
  };
  world.trace.note('phase: creation');
  if (!(await createdWithin(world, CONVERGE_WITHIN_MS))) return;
  const endUs = scheduler.nowUs + plan.durationMs * 1000;
  world.trace.note('phase: faults');
  for (const person of people) person.begin();
  releaseGremlins(world);
  await scheduler.run(endUs, isOver);
  world.trace.note('phase: parting');
  part(world);
  await scheduler.run(endUs + PARTING_MS * 1000, isOver);
  if (latch.isSet) return;
  world.trace.note('phase: healing');
  heal(world);
  const converged = await converge(world, scheduler.nowUs + CONVERGE_WITHIN_MS * 1000);
  if (latch.isSet) return;
  if (converged !== null)
    return latch.fail('R2', `no agreement after ${CONVERGE_WITHIN_MS} ms without faults: ${converged}`);
  checkRogues(world);
  world.trace.note('phase: audit');
  await audit(world);
}

/**
 * While faults go on everybody rests, but for one who asks for something and closes the page at once: what becomes of it must be told
 * to all, though nobody asks again.
 */
function part({ people, random, scheduler }: World): void {
  for (const person of people) person.rest();
  const draws = random.fork('parting');
  const seated = people.filter((person) =>
    person.tabs.some((tab) => !tab.isFrozen && tab.view.membership === 'player'),
  );
  const person = seated.length === 0 ? undefined : draws.pick(seated);
  const tab = person?.tabs.find((one) => !one.isFrozen && one.view.membership === 'player');
  if (person === undefined || tab === undefined) return;
  tab.submit({ type: 'sendReaction', emoji: '👋' });
  const closesInUs = draws.int(50_000, 300_000);
  scheduler.after(closesInUs, `${person.name} parts`, () => tab.close(draws.chance(0.5)));
}

/** All faults off: nodes are up, links are good, the store works, everybody looks at an open page and rests. */
export function heal(world: World): void {
  world.faults.isHealed = true;
  for (const node of world.nodes) {
    node.outages.downUntilUs = 0;
    node.outages.fullUntilUs = 0;
    if (node.incarnation.isFrozen) node.incarnation.thaw();
    node.incarnation.crashAfter(Number.POSITIVE_INFINITY);
  }
  for (const person of world.people) {
    person.rest();
    person.goOnline();
    for (const tab of person.tabs) {
      if (tab.life.isFrozen) tab.life.thaw();
      if (tab.connection !== null) tab.connection.down.gapUs = 0;
    }
    if (person.tabs.length === 0) person.open(null);
  }
}

/** Runs until nobody disagrees for a whole second, at most until `untilUs`; the last disagreement, or null. */
async function converge(world: World, untilUs: number): Promise<string | null> {
  const { scheduler, latch } = world;
  let agreedSinceUs: number | null = null;
  let reason: string | null = 'nothing was looked at';
  while (scheduler.nowUs < untilUs && !latch.isSet) {
    await scheduler.run(scheduler.nowUs + SECOND_US / 4, () => latch.isSet);
    reason = disagreement(world);
    if (reason !== null) agreedSinceUs = null;
    else agreedSinceUs ??= scheduler.nowUs;
    if (agreedSinceUs !== null && scheduler.nowUs - agreedSinceUs >= SECOND_US) return null;
  }
  return reason;
}

export function resultOf({ plan, latch, counters, faults, scheduler, checker, trace }: World): RunResult {
  return {
    plan,
    failure: latch.failure,
    counters,
    faults: faults.counts,
    steps: scheduler.steps,
    virtualMs: Math.floor(scheduler.nowUs / 1000),
    version: checker.book.version,
    traceHash: trace.hash,
    traceLines: trace.lines,
    lastLines: trace.last,
  };
}
