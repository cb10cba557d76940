import { parentPort } from 'node:worker_threads';
import { playJob } from '../run/play-seed.ts';
import type { Job } from '../run/play-seed.ts';

export interface SeedOrder {
  readonly jobs: readonly Job[];
  readonly isTwin: boolean;
}

/** Plays what it is given, one run after another, and reports each. */
parentPort?.on('message', ({ jobs, isTwin }: SeedOrder) => {
  void work(jobs, isTwin);
});

async function work(jobs: readonly Job[], isTwin: boolean): Promise<void> {
  for (const job of jobs) parentPort?.postMessage(await playJob(job, isTwin));
  parentPort?.postMessage('done');
}
