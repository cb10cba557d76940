import { Worker } from 'node:worker_threads';
import type { MistakeOrder, MistakeVerdict } from './mistake-worker.ts';

/** Plays a mistake's scenario with the mistake planted, in a thread of its own. Rejects where it cannot be planted. */
export function plantMistake(order: MistakeOrder): Promise<MistakeVerdict | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./mistake-worker.ts', import.meta.url), { workerData: order });
    worker.on('error', reject);
    worker.on('message', (verdict: MistakeVerdict | null) => {
      void worker.terminate().then(() => resolve(verdict));
    });
  });
}
