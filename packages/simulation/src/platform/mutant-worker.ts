import { parentPort, workerData } from 'node:worker_threads';
import type { Planting } from '../mutants/mutant.ts';
import type { ProfileName } from '../run/profiles.ts';
import { plant } from './plant.ts';

/** A bug, and the seeds to play with it. */
export interface MutantTrial {
  readonly planting: Planting;
  readonly profile: ProfileName;
  readonly from: number;
  readonly within: number;
  readonly isTwin: boolean;
}

export interface MutantVerdict {
  readonly id: string;
  /** null: it lived */
  readonly caught: {
    readonly seed: number;
    readonly rule: string;
    readonly message: string;
  } | null;
  /** It could not even be planted, or does not load: then the mutant is wrong, not the checker. */
  readonly fault: string | null;
}

parentPort?.postMessage(await judge(workerData as MutantTrial));

/** Plays seed after seed with the bug in place, until one fails. */
async function judge({ planting, profile, from, within, isTwin }: MutantTrial): Promise<MutantVerdict> {
  const { id, file } = planting;
  const isPlanted = plant(planting);
  const { playJob } = await import('../run/play-seed.ts');
  if (!isPlanted()) throw new Error(`mutant ${id}: ${file} was never loaded`);
  for (let seed = from; seed < from + within; seed += 1) {
    const { failure } = await playJob({ profile, seed }, isTwin);
    if (failure !== null) return { id, caught: { seed, rule: failure.rule, message: failure.message }, fault: null };
  }
  return { id, caught: null, fault: null };
}
