import { parentPort, workerData } from 'node:worker_threads';
import { mutantById } from '../mutants/mutants.ts';
import { plant } from './plant.ts';

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

const { id } = workerData as { readonly id: string };
parentPort?.postMessage(await judge(id));

/** Plays seed after seed with the bug in place, until one fails. */
async function judge(mutantId: string): Promise<MutantVerdict> {
  const mutant = mutantById(mutantId);
  const isPlanted = plant(mutant);
  const { playJob } = await import('../run/play-seed.ts');
  if (!isPlanted()) throw new Error(`mutant ${mutantId}: ${mutant.file} was never loaded`);
  const { from = 1, within } = mutant;
  for (let seed = from; seed < from + within; seed += 1) {
    const { failure } = await playJob({ profile: mutant.profile, seed }, mutant.isTwin === true);
    if (failure !== null) {
      return { id: mutantId, caught: { seed, rule: failure.rule, message: failure.message }, fault: null };
    }
  }
  return { id: mutantId, caught: null, fault: null };
}
