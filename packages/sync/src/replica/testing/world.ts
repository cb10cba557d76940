import type { BoardCommand } from './board.ts';
import { createPlayer, reloaded } from './clients.ts';
import type { Player } from './clients.ts';
import { fairWeather } from './model-network.ts';
import type { Weather } from './model-network.ts';
import { ModelServer } from './model-server.ts';
import { createVirtualRuntime } from './virtual-runtime.ts';
import type { VirtualRuntime } from './virtual-runtime.ts';
import { expectSameOnScreen, watch } from './watch.ts';

export const playerIds = ['ana', 'bo', 'cy'] as const;
export type PlayerId = (typeof playerIds)[number];

type PlayerStep =
  | { readonly type: 'put' | 'lock' | 'ring' | 'cut' | 'probe' | 'reopen'; readonly playerId: PlayerId }
  | { readonly type: 'line'; readonly playerId: PlayerId; readonly isUp: boolean; readonly isSilent: boolean };

export type Step =
  | PlayerStep
  /** the page is opened anew, with what it has kept */
  | { readonly type: 'reload'; readonly playerId: PlayerId }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'down'; readonly isDown: boolean }
  | { readonly type: 'restart' }
  /** to a backup that holds this share of the log */
  | { readonly type: 'restore'; readonly share: number };

const resendEveryMs = 5_000;
/** Longer than all that a client waits for, one after the other. */
const healingMs = 120_000;

/** Three clients of one model server, each behind its own network, and all that happens to them. */
export class World {
  readonly server = new ModelServer();
  readonly runtime: VirtualRuntime;
  readonly seats: Map<PlayerId, Player>;
  #lastNumber = 0;

  constructor(seed: number, weather: Weather) {
    const { server } = this;
    const runtime = createVirtualRuntime(seed);
    this.runtime = runtime;
    for (const playerId of playerIds) server.submit(playerId, `join-${playerId}`, { type: 'join' }, runtime.now());
    this.seats = new Map(playerIds.map((playerId) => [playerId, createPlayer({ server, runtime, playerId })]));
    for (const [playerId, seat] of this.seats) {
      seat.network.weather = weather;
      this.#open(seat, playerId);
    }
    this.#resendForEver();
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#take(step);
  }

  /** From now on all goes well. */
  async heal(): Promise<void> {
    this.server.isDown = false;
    for (const { network } of this.seats.values())
      Object.assign(network, { weather: fairWeather, isUp: true, isSilent: false });
    await this.runtime.advance(healingMs);
  }

  async #take(step: Step): Promise<void> {
    if (step.type === 'wait') return this.runtime.advance(step.ms);
    if (step.type === 'down') this.server.isDown = step.isDown;
    else if (step.type === 'restart') this.server.restart();
    else if (step.type === 'restore') this.#restore(step.share);
    else if (step.type === 'reload') this.#reload(step.playerId);
    else this.#happen(this.#seat(step.playerId), step);
    return this.runtime.settle();
  }

  #happen(seat: Player, step: PlayerStep): void {
    switch (step.type) {
      case 'put':
      case 'lock':
      case 'ring':
        seat.submit(this.#command(step.type));
        return;
      case 'cut':
        return seat.network.cut();
      case 'probe':
        return seat.client.probe();
      case 'reopen':
        seat.client.close();
        return seat.client.open();
      case 'line':
        Object.assign(seat.network, { isUp: step.isUp, isSilent: step.isSilent });
    }
  }

  #command(type: 'put' | 'lock' | 'ring'): BoardCommand {
    this.#lastNumber += 1;
    if (type === 'put') return { type, value: this.#lastNumber };
    return type === 'lock' ? { type, locked: this.#lastNumber % 3 === 0 } : { type };
  }

  #reload(playerId: PlayerId): void {
    const { server, runtime } = this;
    const before = this.#seat(playerId);
    const view = before.view();
    const seat = reloaded(before, { server, runtime, playerId });
    expectSameOnScreen(view, seat.view());
    this.seats.set(playerId, seat);
    this.#open(seat, playerId);
  }

  #open(seat: Player, playerId: PlayerId): void {
    watch(this.server, seat, playerId);
    seat.client.open();
  }

  /** Everybody had joined when the backup was made. */
  #restore(share: number): void {
    const { server } = this;
    server.restore(playerIds.length + Math.floor((server.version - playerIds.length) * share));
  }

  #resendForEver(): void {
    this.runtime.setTimer(resendEveryMs, () => {
      this.server.resend();
      this.#resendForEver();
    });
  }

  #seat(playerId: PlayerId): Player {
    const seat = this.seats.get(playerId);
    if (seat === undefined) throw new Error(`${playerId} has no seat.`);
    return seat;
  }
}
