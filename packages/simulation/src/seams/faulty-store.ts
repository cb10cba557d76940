import { StoreFault } from '@planning-poker/sync';
import type { Append, AppendResult, EventStore, Snapshot } from '@planning-poker/sync';
import type { FaultKind, Faults } from '../world/faults.ts';
import type { Incarnation } from '../world/incarnation.ts';
import type { Latch } from '../world/latch.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler } from '../world/scheduler.ts';
import type { DurableLog } from './durable-log.ts';

/** Times at which the store comes back, set by whoever breaks it. */
export interface StoreOutages {
  downUntilUs: number;
  fullUntilUs: number;
}

export interface StoreParts {
  readonly life: Incarnation;
  readonly log: DurableLog;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly latch: Latch;
  readonly random: Random;
  readonly outages: StoreOutages;
  /** told right after a commit of this node, before it can know */
  readonly committed: () => void;
  /** told the log's version when it was last read from */
  readonly looked: (gameVersion: number) => void;
  /** counts what a run has met */
  readonly met: (what: string) => void;
}

type Fate =
  | { readonly kind: 'answered'; readonly doUs: number; readonly answerUs: number }
  | { readonly kind: 'unknown'; readonly doUs: number | null; readonly answerUs: number }
  | { readonly kind: 'refused' | 'conflict'; readonly answerUs: number };

/** One node's way to the disk: everything in between can fail, and the node only ever knows what it was answered. */
export function createFaultyStore(parts: StoreParts): EventStore {
  const { life, log, scheduler } = parts;

  function perform<Value>(label: string, fate: Fate, run: () => Value): Promise<Value> {
    if (!life.effect()) return never();
    return new Promise((resolve, reject) => {
      let answer: () => void = () => reject(faultOf(fate));
      if ('doUs' in fate && fate.doUs !== null) {
        scheduler.after(fate.doUs, `${life.name} ${label} done`, () => {
          const value = run();
          if (fate.kind === 'answered') answer = () => resolve(value);
        });
      }
      scheduler.after(fate.answerUs, `${life.name} ${label} ${fate.kind}`, () => life.enter(label, () => answer()));
    });
  }

  const reading = <Value>(label: string, run: () => Value): Promise<Value> => perform(label, readFate(parts), run);

  return {
    append(append) {
      checkContract(append, parts.latch);
      const fate = appendFate(parts);
      if (fate.kind === 'conflict') return perform('append', answered(fate.answerUs), () => 'conflict' as const);
      const askedAtUs = scheduler.nowUs;
      return perform('append', fate, () => commit(append, askedAtUs, fate, parts));
    },
    read: (gameId, after, limit) =>
      reading('read', () => {
        parts.looked(log.head(gameId)?.gameVersion ?? 0);
        return log.read(gameId, after, limit);
      }),
    head: (gameId) => reading('head', () => log.head(gameId)),
    receipts: (gameId, keys) => reading('receipts', () => log.receipts(gameId, keys)),
    snapshot: (gameId, atMost = Number.MAX_SAFE_INTEGER) => reading('snapshot', () => log.snapshot(gameId, atMost)),
    saveSnapshot: (gameId, snapshot) => {
      const text = JSON.stringify(snapshot);
      return perform('saveSnapshot', appendFate(parts), () => log.saveSnapshot(gameId, JSON.parse(text) as Snapshot));
    },
    erase: (gameId) => perform('erase', readFate(parts), () => log.erase(gameId)),
    close: () => Promise.resolve(),
  };
}

function commit(
  append: Append,
  askedAtUs: number,
  fate: Fate,
  { log, life, committed, met }: StoreParts,
): AppendResult {
  const result = log.append(append, life.name, askedAtUs);
  if (result !== 'appended') return result;
  if (fate.kind === 'unknown' && fate.doUs !== null && fate.doUs > fate.answerUs) met('zombieLanded');
  committed();
  return result;
}

function appendFate(parts: StoreParts): Fate {
  const { faults, outages, scheduler } = parts;
  const doUs = latencyUs(parts);
  const answerUs = doUs + latencyUs(parts);
  if (scheduler.nowUs < Math.max(outages.downUntilUs, outages.fullUntilUs)) return { kind: 'refused', answerUs: doUs };
  if (faults.strikes('storeRefuses')) return { kind: 'refused', answerUs: doUs };
  if (faults.strikes('storeConflict')) return { kind: 'conflict', answerUs };
  if (faults.strikes('storeUnknownDone')) return { kind: 'unknown', doUs, answerUs };
  if (faults.strikes('storeUnknownLost')) return { kind: 'unknown', doUs: null, answerUs };
  if (faults.strikes('storeZombie')) {
    return { kind: 'unknown', doUs: answerUs + faults.random('storeZombie').int(100, 3_000_000), answerUs };
  }
  return { kind: 'answered', doUs, answerUs };
}

function readFate(parts: StoreParts): Fate {
  const doUs = latencyUs(parts);
  const answerUs = doUs + latencyUs(parts);
  if (parts.scheduler.nowUs < parts.outages.downUntilUs) return { kind: 'refused', answerUs: doUs };
  if (parts.faults.strikes('storeLoadFails')) {
    return parts.random.chance(0.5) ? { kind: 'refused', answerUs } : { kind: 'unknown', doUs: null, answerUs };
  }
  return { kind: 'answered', doUs, answerUs };
}

function answered(answerUs: number): Fate {
  return { kind: 'answered', doUs: answerUs, answerUs };
}

function latencyUs({ faults, random }: StoreParts): number {
  const slow: FaultKind = 'storeSlow';
  if (faults.strikes(slow)) return faults.random(slow).int(10_000, 1_500_000);
  return random.int(50, 2_000);
}

function faultOf(fate: Fate): StoreFault {
  return fate.kind === 'refused'
    ? new StoreFault('unavailable', 'the store refused')
    : new StoreFault('unknown', 'the store did not answer in time');
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}

/** [S1] What the engine asks of a store must be sound before any fault is added. */
function checkContract(append: Append, latch: Latch): void {
  const isGapless = append.events.every((event, index) => event.version === append.expectedVersion + index + 1);
  latch.check(isGapless, 'S1', () => `an append at version ${append.expectedVersion} has a hole in its versions`);
  const keys = new Set(append.receipts.map((receipt) => `${receipt.actor} ${receipt.correlationId}`));
  latch.check(keys.size === append.receipts.length, 'S2', () => 'an append brings two receipts for one command');
}
