import { parentPort, workerData } from 'node:worker_threads';
import { mistakeById } from '../scenario/mistakes.ts';
import { plant } from './plant.ts';
import { writtenScenario } from './scenario-files.ts';

export interface MistakeOrder {
  readonly id: string;
  /** at most so many */
  readonly seeds: number;
}

/** How the scenario noticed; null: it did not. */
export interface MistakeVerdict {
  readonly rule: string;
  readonly message: string;
  /** null: no single one; over all of them something was never met */
  readonly seed: number | null;
}

const order = workerData as MistakeOrder;
parentPort?.postMessage(await judge(order));

/** Plays a mistake's scenario with the mistake in place. */
async function judge({ id, seeds }: MistakeOrder): Promise<MistakeVerdict | null> {
  const { scenario, planting } = mistakeById(id);
  const isPlanted = plant(planting);
  const { playOverSeeds } = await import('../scenario/play-over-seeds.ts');
  const { readScenario } = await import('../scenario/read-scenario.ts');
  if (!isPlanted()) throw new Error(`mistake ${id}: ${planting.file} was never loaded`);
  const read = readScenario(writtenScenario(scenario).text, scenario);
  if (!read.ok) throw new Error(read.message);
  const { failing, neverMet } = await playOverSeeds(read.value, seeds);
  const failure = failing?.failure ?? null;
  if (failing !== null && failure !== null)
    return { rule: failure.rule, message: failure.message, seed: failing.plan.seed };
  return neverMet.length === 0 ? null : { rule: 'never met', message: neverMet.join(), seed: null };
}
