import { Worker } from 'node:worker_threads';
import type { Mutant } from '../mutants/mutant.ts';
import type { MutantTrial, MutantVerdict } from './mutant-worker.ts';

/** Plants each mutant in a thread of its own, a few at a time, and plays its seeds. */
export function runMutants(
  all: readonly Mutant[],
  workers: number,
  onVerdict: (verdict: MutantVerdict) => void,
): Promise<readonly MutantVerdict[]> {
  return runTrials(all.map(trialOf), workers, onVerdict);
}

function trialOf(mutant: Mutant): MutantTrial {
  const { profile, from = 1, within, isTwin = false } = mutant;
  return { planting: mutant, profile, from, within, isTwin };
}

/** In the order in which they end. */
export async function runTrials(
  trials: readonly MutantTrial[],
  workers: number,
  onVerdict: (verdict: MutantVerdict) => void = () => undefined,
): Promise<readonly MutantVerdict[]> {
  const rest = [...trials];
  const verdicts: MutantVerdict[] = [];
  const lane = async (): Promise<void> => {
    for (let trial = rest.shift(); trial !== undefined; trial = rest.shift()) {
      const verdict = await runTrial(trial);
      verdicts.push(verdict);
      onVerdict(verdict);
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));
  return verdicts;
}

function runTrial(trial: MutantTrial): Promise<MutantVerdict> {
  const { id } = trial.planting;
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./mutant-worker.ts', import.meta.url), { workerData: trial });
    worker.on('error', (error) => resolve({ id, caught: null, fault: String(error) }));
    worker.on('message', (verdict: MutantVerdict) => {
      void worker.terminate().then(() => resolve(verdict));
    });
  });
}
