import { beforeEach, describe, expect, test } from 'vitest';
import { Incarnation } from './incarnation.ts';
import { Latch } from './latch.ts';
import { Scheduler } from './scheduler.ts';
import { Trace } from './trace.ts';

let scheduler: Scheduler;
let latch: Latch;
let life: Incarnation;
let seen: string[];
const note =
  (what: string): (() => void) =>
  () =>
    void seen.push(what);
const settle = (): Promise<void> => scheduler.run(scheduler.nowUs + 1_000, () => false);

beforeEach(() => {
  scheduler = new Scheduler(new Trace());
  latch = new Latch(() => scheduler.nowUs);
  life = new Incarnation('node1.1', scheduler, latch);
  seen = [];
});

describe('a life of a node or a page', () => {
  test('nothing enters one that is dead', () => {
    life.enter('first', note('first'));
    life.kill();
    life.enter('second', note('second'));
    expect(seen).toEqual(['first']);
    expect(life.effect()).toBe(false);
  });

  test('a frozen one hears everything later, in order, and what comes while it catches up comes last', async () => {
    life.freeze();
    life.enter('a', note('a'));
    life.enter('b', note('b'));
    await settle();
    expect(seen).toEqual([]);
    life.thaw();
    life.enter('c', note('c'));
    await settle();
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  test('dies at the effect that was planned: what it did before counts, nothing after does, even in the same function', async () => {
    life.onCrash = note('crashed');
    life.crashAfter(2);
    const effects = [life.effect(), life.effect(), life.effect(), life.effect()];
    expect(effects).toEqual([true, true, false, false]);
    expect(life.isAlive).toBe(false);
    await settle();
    expect(seen).toEqual(['crashed']);
  });

  test('[L5] a callback that throws fails the run', () => {
    life.enter('throws', () => {
      throw new Error('of ours');
    });
    expect(latch.failure).toMatchObject({ rule: 'L5', message: 'node1.1: a callback threw: Error: of ours' });
  });

  test('what a dead one throws on its way out is nobody’s failure', () => {
    life.enter('dies and throws', () => {
      life.kill();
      throw new Error('of a corpse');
    });
    expect(latch.failure).toBeNull();
  });
});
