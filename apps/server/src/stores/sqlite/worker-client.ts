import { Worker } from 'node:worker_threads';
import { StoreFault, type StoreFaultKind } from '@planning-poker/sync';
import type { OperationName, Operations, Reply, Request, WorkerOptions } from './requests.ts';

interface Waiting {
  readonly operation: OperationName;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: StoreFault) => void;
}

/** The main thread's end of the worker: a promise for each request. A worker that has died is started anew by the next request. */
export class WorkerClient {
  readonly #options: WorkerOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #closed = false;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** Rejects with `StoreFault`. */
  request<Name extends OperationName>(
    operation: Name,
    ...parameters: Parameters<Operations[Name]>
  ): Promise<ReturnType<Operations[Name]>> {
    if (this.#closed) return Promise.reject(new StoreFault('unavailable', 'The store is closed.'));
    const id = ++this.#lastId;
    const request: Request<Name> = { id, operation, parameters };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { operation, resolve: resolve as (value: unknown) => void, reject });
      this.#running().postMessage(request);
    });
  }

  async close(): Promise<void> {
    const closing = this.#worker === null ? Promise.resolve() : this.request('close');
    this.#closed = true;
    await closing;
    await this.#worker?.terminate();
  }

  /** For tests: the thread dies in the middle of whatever it does. */
  async kill(): Promise<void> {
    await this.#worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: this.#options });
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', (error) => this.#lost(worker, error));
    worker.on('exit', () => this.#lost(worker, null));
    this.#worker = worker;
    return worker;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(new StoreFault(reply.kind, reply.message));
  }

  #lost(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { operation, reject } of lost) {
      reject(new StoreFault(kindOfLost(operation), 'The store has stopped in the middle of a request.', { cause }));
    }
  }
}

/** A write may have been committed before its answer was lost [S3]; a read has changed nothing. */
function kindOfLost(operation: OperationName): StoreFaultKind {
  return writes.has(operation) ? 'unknown' : 'unavailable';
}

const writes: ReadonlySet<OperationName> = new Set([
  'commit',
  'erase',
  'saveSnapshot',
  'registerEndpoint',
  'moveCursor',
]);
