import { describe, expect, test } from 'vitest';
import { Scheduler } from './scheduler.ts';
import { Trace } from './trace.ts';

function createScheduler(): {
  readonly scheduler: Scheduler;
  readonly seen: string[];
  readonly note: (what: string) => () => void;
} {
  const scheduler = new Scheduler(new Trace());
  const seen: string[] = [];
  return { scheduler, seen, note: (what) => () => void seen.push(`${scheduler.nowUs} ${what}`) };
}

const never = (): boolean => false;

describe('the scheduler', () => {
  test('runs steps by time, and in the order in which they were asked for where the time is the same', async () => {
    const { scheduler, seen, note } = createScheduler();
    scheduler.after(30, 'c', note('c'));
    scheduler.after(10, 'a', note('a'));
    scheduler.after(10, 'b', note('b'));
    await scheduler.run(100, never);
    expect(seen).toEqual(['10 a', '10 b', '30 c']);
    expect(scheduler.nowUs).toBe(100);
  });

  test('keeps its order over thousands of steps that were asked for at random', async () => {
    const { scheduler } = createScheduler();
    const times: number[] = [];
    for (let index = 0; index < 3_000; index += 1) {
      scheduler.after((index * 7_919) % 1_009, 'step', () => void times.push(scheduler.nowUs));
    }
    await scheduler.run(2_000, never);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(times).toHaveLength(3_000);
  });

  test('lets every microtask run before the next step, however many follow one another', async () => {
    const { scheduler, seen, note } = createScheduler();
    scheduler.after(1, 'deep', () => {
      void (async () => {
        for (let turn = 0; turn < 500; turn += 1) await Promise.resolve();
        seen.push('microtasks are over');
      })();
    });
    scheduler.after(1, 'next', note('next'));
    await scheduler.run(10, never);
    expect(seen).toEqual(['microtasks are over', '1 next']);
  });

  test('a step that is cancelled does not run, not even one that is due at once', async () => {
    const { scheduler, seen, note } = createScheduler();
    const later = scheduler.after(5, 'later', note('later'));
    scheduler.after(5, 'cancels', () => void (later.run = null));
    scheduler.after(1, 'cancels', () => void (later.run = null));
    await scheduler.run(10, never);
    expect(seen).toEqual([]);
  });

  test('stops where it is told to, and goes on from there', async () => {
    const { scheduler, seen, note } = createScheduler();
    for (const at of [1, 2, 3]) scheduler.after(at, 'step', note('step'));
    await scheduler.run(100, () => seen.length === 2);
    expect(seen).toEqual(['1 step', '2 step']);
    await scheduler.run(100, never);
    expect(seen).toEqual(['1 step', '2 step', '3 step']);
  });

  test('time is a whole number of microseconds', async () => {
    const { scheduler, seen, note } = createScheduler();
    scheduler.after(1.4, 'step', note('step'));
    scheduler.after(-5, 'now', note('now'));
    await scheduler.run(10, never);
    expect(seen).toEqual(['0 now', '1 step']);
  });

  test('what a step throws ends the run', async () => {
    const { scheduler } = createScheduler();
    scheduler.after(1, 'throws', () => {
      throw new Error('a step threw');
    });
    await expect(scheduler.run(10, never)).rejects.toThrow('a step threw');
  });
});
