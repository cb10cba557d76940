import { Worker } from 'node:worker_threads';
import { playJob } from '../run/play-seed.ts';
import type { Job } from '../run/play-seed.ts';
import type { RunResult } from '../run/phases.ts';

/** Enough that a worker is never idle, few enough that the progress moves. */
const JOBS_AT_A_TIME = 8;

/** A run leaves some 20 MB behind, all of it young: with room for that collecting it costs little. */
const YOUNG_MB = 96;

export interface PoolOptions {
  readonly workers: number;
  readonly isTwin: boolean;
  /** true: that is enough */
  readonly onResult: (result: RunResult) => boolean;
}

/** Plays all jobs, on as many threads as are asked for; each thread has its own modules, and plays one run at a time. */
export async function playAll(jobs: readonly Job[], options: PoolOptions): Promise<void> {
  if (options.workers <= 1) return playHere(jobs, options);
  const rest = [...jobs];
  const isOver = { value: false };
  await Promise.all(Array.from({ length: options.workers }, () => runWorker(rest, options, isOver)));
}

async function playHere(jobs: readonly Job[], { isTwin, onResult }: PoolOptions): Promise<void> {
  for (const job of jobs) if (onResult(await playJob(job, isTwin))) return;
}

function runWorker(rest: Job[], { isTwin, onResult }: PoolOptions, isOver: { value: boolean }): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const next = (): void => {
      const jobs = isOver.value ? [] : rest.splice(0, JOBS_AT_A_TIME);
      if (jobs.length > 0) worker.postMessage({ jobs, isTwin });
      else void worker.terminate().then(() => resolve());
    };
    worker.on('error', reject);
    worker.on('message', (message: RunResult | 'done') => {
      if (message === 'done') next();
      else if (!isOver.value && onResult(message)) isOver.value = true;
    });
    next();
  });
}
