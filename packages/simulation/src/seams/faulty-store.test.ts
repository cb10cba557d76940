import { StoreFault } from '@planning-poker/sync';
import type { Append, EventStore } from '@planning-poker/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { Faults } from '../world/faults.ts';
import type { FaultRates } from '../world/faults.ts';
import { Incarnation } from '../world/incarnation.ts';
import { Latch } from '../world/latch.ts';
import { Random } from '../world/random.ts';
import { Scheduler } from '../world/scheduler.ts';
import { Trace } from '../world/trace.ts';
import { DurableLog } from './durable-log.ts';
import { createFaultyStore } from './faulty-store.ts';
import type { StoreOutages } from './faulty-store.ts';

let scheduler: Scheduler;
let log: DurableLog;
let latch: Latch;
let life: Incarnation;
let outages: StoreOutages;
let met: string[];

beforeEach(() => {
  scheduler = new Scheduler(new Trace());
  log = new DurableLog(() => scheduler.nowUs);
  latch = new Latch(() => scheduler.nowUs);
  life = new Incarnation('node1.1', scheduler, latch);
  outages = { downUntilUs: 0, fullUntilUs: 0 };
  met = [];
});

function open(rates: FaultRates = {}): EventStore {
  const faults = new Faults(rates, new Random('faults'));
  return createFaultyStore({
    life,
    log,
    scheduler,
    faults,
    latch,
    outages,
    random: new Random('store'),
    committed: () => void met.push('committed'),
    looked: () => undefined,
    met: (what) => void met.push(what),
  });
}

function append(expectedVersion = 0, correlationId = 'c1'): Append {
  const event = {
    type: 'happened',
    data: {},
    actor: 'ana',
    at: 1,
    reason: '',
    version: expectedVersion + 1,
    correlationId,
    schema: 1,
    hash: 'h',
  };
  return {
    gameId: 'game',
    expectedVersion,
    events: [event],
    receipts: [{ actor: 'ana', correlationId, outcome: { status: 'accepted', gameVersion: expectedVersion + 1 } }],
  };
}

/** What becomes of a call within so much virtual time. */
async function outcome(call: Promise<unknown>, withinUs = 3_000_000): Promise<unknown> {
  let found: unknown = 'no answer';
  call.then(
    (value) => void (found = value),
    (error: unknown) => void (found = error instanceof StoreFault ? error.kind : error),
  );
  await scheduler.run(scheduler.nowUs + withinUs, () => found !== 'no answer');
  return found;
}

describe('a node’s way to the disk', () => {
  test('[S1] an answered append is on the disk, and another at the same version conflicts', async () => {
    const store = open();
    expect(await outcome(store.append(append()))).toBe('appended');
    expect(log.head('game')?.gameVersion).toBe(1);
    expect(await outcome(store.append(append(0, 'c2')))).toBe('conflict');
  });

  test('[S3] an unknown outcome may be done, or lost', async () => {
    expect(await outcome(open({ storeUnknownDone: 1 }).append(append()))).toBe('unknown');
    await scheduler.run(scheduler.nowUs + 1_000_000, () => false);
    expect(log.head('game')?.gameVersion).toBe(1);
    expect(await outcome(open({ storeUnknownLost: 1 }).append(append(1, 'c2')))).toBe('unknown');
    await scheduler.run(scheduler.nowUs + 9_000_000, () => false);
    expect(log.head('game')?.gameVersion).toBe(1);
  });

  test('[S3] a zombie lands after its node was told that nobody knows', async () => {
    expect(await outcome(open({ storeZombie: 1 }).append(append()))).toBe('unknown');
    expect(log.head('game')).toBeNull();
    await scheduler.run(scheduler.nowUs + 9_000_000, () => false);
    expect(log.head('game')?.gameVersion).toBe(1);
    expect(met).toEqual(['zombieLanded', 'committed']);
  });

  test('[S1] a zombie that comes too late finds the log moved, and writes nothing', async () => {
    await outcome(open({ storeZombie: 1 }).append(append(0, 'zombie')));
    await outcome(open().append(append(0, 'living')));
    await scheduler.run(scheduler.nowUs + 9_000_000, () => false);
    expect(log.read('game', 0, 9).map((event) => event.correlationId)).toEqual(['living']);
  });

  test('[S6] a full one refuses to write and goes on reading; one that is down does neither', async () => {
    const store = open();
    await outcome(store.append(append()));
    outages.fullUntilUs = scheduler.nowUs + 1_000_000;
    expect(await outcome(store.append(append(1, 'c2')))).toBe('unavailable');
    expect(await outcome(store.head('game'))).toMatchObject({ gameVersion: 1 });
    outages.downUntilUs = scheduler.nowUs + 1_000_000;
    expect(await outcome(store.head('game'))).toBe('unavailable');
    await scheduler.run(scheduler.nowUs + 2_000_000, () => false);
    expect(await outcome(store.append(append(1, 'c2')))).toBe('appended');
  });

  test('[R1] who dies between commit and answer never hears it; the disk has it all the same', async () => {
    const store = open();
    const answer = outcome(store.append(append()));
    life.kill();
    expect(await answer).toBe('no answer');
    expect(log.head('game')?.gameVersion).toBe(1);
    expect(await outcome(store.append(append(1, 'c2')))).toBe('no answer');
    expect(log.head('game')?.gameVersion).toBe(1);
  });

  test('[S1] [S2] an append with a hole, or with two receipts for one command, is the engine’s mistake', async () => {
    const [event] = append().events;
    if (event === undefined) throw new Error('no event');
    await outcome(open().append({ ...append(), events: [{ ...event, version: 5 }] }));
    expect(latch.failure).toMatchObject({ rule: 'S1' });
    latch.failure = null;
    const { receipts } = append();
    await outcome(open().append({ ...append(), receipts: [...receipts, ...receipts] }));
    expect(latch.failure).toMatchObject({ rule: 'S2' });
  });
});
