import type { ReadRequest } from './import-worker.ts';
import { type ReadAs, readImport } from './read-import.ts';
import type { Reading } from './reading.ts';

/** Reads in a worker, for this once; on the page itself where there is no worker or it does not come (no line, an old browser). */
export function readApart(text: string, as: ReadAs): Promise<Reading> {
  const worker = startWorker();
  if (worker === null) return Promise.resolve(readImport(text, as));
  return new Promise((resolve) => {
    const settle = (reading: Reading) => {
      worker.terminate();
      resolve(reading);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => settle(data));
    worker.addEventListener('error', () => settle(readImport(text, as)));
    const request: ReadRequest = { text, as };
    worker.postMessage(request);
  });
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
