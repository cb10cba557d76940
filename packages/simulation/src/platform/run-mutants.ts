import { Worker } from 'node:worker_threads';
import type { Mutant } from '../mutants/mutant.ts';
import type { MutantVerdict } from './mutant-worker.ts';

/** Plants each mutant in a thread of its own, a few at a time. */
export async function runMutants(
  all: readonly Mutant[],
  workers: number,
  onVerdict: (verdict: MutantVerdict) => void,
): Promise<readonly MutantVerdict[]> {
  const rest = [...all];
  const verdicts: MutantVerdict[] = [];
  const lane = async (): Promise<void> => {
    for (let mutant = rest.shift(); mutant !== undefined; mutant = rest.shift()) {
      const verdict = await runMutant(mutant.id);
      verdicts.push(verdict);
      onVerdict(verdict);
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));
  return verdicts;
}

function runMutant(id: string): Promise<MutantVerdict> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./mutant-worker.ts', import.meta.url), { workerData: { id } });
    worker.on('error', (error) => resolve({ id, caught: null, fault: String(error) }));
    worker.on('message', (verdict: MutantVerdict) => {
      void worker.terminate().then(() => resolve(verdict));
    });
  });
}
