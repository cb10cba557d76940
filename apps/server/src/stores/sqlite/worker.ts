import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseFault } from './fault.ts';
import type { Reply, Request, WorkerOptions } from './requests.ts';
import { SqliteLog } from './sqlite-log.ts';

/** The store's thread: here an fsync blocks nobody. Requests are served one after another, in the order they came. */
const log = new SqliteLog(workerData as WorkerOptions);

parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(serve(request));
  if (request.operation === 'close') parentPort?.close();
});

function serve({ id, operation, parameters }: Request): Reply {
  try {
    const perform = log[operation] as (...given: unknown[]) => unknown;
    return { id, ok: true, value: perform.call(log, ...parameters) };
  } catch (error) {
    const kind = error instanceof DatabaseFault ? error.kind : 'unknown';
    return { id, ok: false, kind, message: error instanceof Error ? error.message : String(error) };
  }
}
