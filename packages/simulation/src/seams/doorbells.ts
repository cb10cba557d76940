import type { Doorbell } from '@planning-poker/sync';
import type { Faults } from '../world/faults.ts';
import type { Incarnation } from '../world/incarnation.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler } from '../world/scheduler.ts';

interface Listener {
  readonly life: Incarnation;
  readonly gameId: string;
  readonly onRing: (gameVersion: number) => void;
}

/** The wire between the doorbells of all nodes: it loses, doubles and delays. */
export class DoorbellExchange {
  readonly #scheduler: Scheduler;
  readonly #faults: Faults;
  readonly #random: Random;
  readonly #listeners = new Set<Listener>();

  constructor(scheduler: Scheduler, faults: Faults, random: Random) {
    this.#scheduler = scheduler;
    this.#faults = faults;
    this.#random = random;
  }

  doorbellOf(life: Incarnation): Doorbell {
    return {
      ring: (gameId, gameVersion) => {
        if (!life.effect()) return;
        for (const listener of this.#listeners) {
          if (listener.life !== life && listener.gameId === gameId) this.#ring(listener, gameVersion);
        }
      },
      listen: (gameId, onRing) => {
        const listener: Listener = { life, gameId, onRing };
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  #ring(listener: Listener, gameVersion: number): void {
    if (this.#faults.strikes('ringLost')) return;
    const times = this.#faults.strikes('ringDoubled') ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const isLate = this.#faults.strikes('ringDelayed');
      const delayUs = isLate ? this.#faults.random('ringDelayed').int(10_000, 4_000_000) : this.#random.int(100, 5_000);
      const label = `${listener.life.name} bell ${gameVersion}`;
      this.#scheduler.after(delayUs, label, () => {
        if (this.#listeners.has(listener)) listener.life.enter(label, () => listener.onRing(gameVersion));
      });
    }
  }
}
