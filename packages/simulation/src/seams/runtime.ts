import type { Runtime } from '@planning-poker/sync';
import type { Clock } from '../world/clock.ts';
import type { Incarnation } from '../world/incarnation.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler, Step } from '../world/scheduler.ts';

export interface RuntimeParts {
  readonly life: Incarnation;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly random: Random;
}

export interface SimulatedRuntime extends Runtime {
  /** timers that are neither run nor cancelled: none may be left when everything is closed, but for those of one length that is expected */
  openTimers(besidesMs?: number): number;
}

/** Clock, timers and ids of one incarnation: they die with it. */
export function createRuntime({ life, scheduler, clock, random }: RuntimeParts): SimulatedRuntime {
  const ids = random.fork('ids');
  const jitter = random.fork('jitter');
  /** lengths in ms, one for each */
  const openTimers = new Set<{ readonly delayMs: number }>();

  const schedule = (delayUs: number, label: string, callback: () => void): Step =>
    scheduler.after(delayUs, label, () => life.enter(label, callback));

  return {
    now: () => clock.nowMs(),
    setTimer(delayMs, callback) {
      if (!life.effect()) return () => undefined;
      const timer = { delayMs };
      const close = (): boolean => openTimers.delete(timer);
      openTimers.add(timer);
      // A timer that was cancelled while its callback waited in a frozen life must not run either.
      const step = schedule(clock.trueUs(delayMs), `${life.name} timer`, () => {
        if (close()) callback();
      });
      return () => {
        if (close()) step.run = null;
      };
    },
    defer(callback) {
      if (life.effect()) schedule(0, `${life.name} turn`, callback);
    },
    newId: () => ids.id(),
    random: () => jitter.unit(),
    openTimers: (besidesMs) => [...openTimers].filter(({ delayMs }) => delayMs !== besidesMs).length,
  };
}
