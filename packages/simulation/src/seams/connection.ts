import type { Faults } from '../world/faults.ts';
import type { Incarnation } from '../world/incarnation.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler } from '../world/scheduler.ts';
import type { Frame } from './pipe.ts';
import { Pipe } from './pipe.ts';
import { heartbeat } from './timing.ts';

/** What one end hears. */
export interface End {
  readonly life: Incarnation;
  frame(frame: Frame): void;
  /** told once, when this end learns that the connection is gone */
  gone(reason: string): void;
  /** a frame that was under way when the connection was cut, and came all the same */
  late?(frame: Frame): void;
}

export interface ConnectionParts {
  readonly id: string;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly random: Random;
  readonly client: End;
  readonly server: End;
}

type Side = 'client' | 'server';

/** A transport between a tab and a node. Each side learns of its end in its own time, or only by silence. */
export class Connection {
  readonly id: string;
  readonly up: Pipe;
  readonly down: Pipe;
  readonly #parts: ConnectionParts;
  readonly #random: Random;
  #open: Record<Side, boolean> = { client: true, server: true };
  isHalfOpen = false;
  /** Who else hears the acknowledgement of this id, of what was said past the page. */
  readonly overheard = new Map<number, (text: string) => void>();

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.id = parts.id;
    this.#random = parts.random;
    const latency = { baseUs: parts.random.int(200, 40_000), jitterUs: parts.random.int(0, 30_000) };
    const pipe = (name: string, end: Side): Pipe =>
      new Pipe({
        ...parts,
        name: `${parts.id} ${name}`,
        random: parts.random.fork(name),
        receiver: parts[end].life,
        latency,
        deliver: (frame) => this.#deliver(end, frame),
      });
    this.up = pipe('up', 'server');
    this.down = pipe('down', 'client');
  }

  /** the life of the node at its other end */
  get node(): string {
    return this.#parts.server.life.name;
  }

  /** Nothing of it is broken, and nothing is under way: what was said has been heard. */
  get isWhole(): boolean {
    const { client, server } = this.#parts;
    const isUp = this.#open.client && this.#open.server && client.life.isAlive && server.life.isAlive;
    return isUp && !this.isHalfOpen && this.up.isEmpty && this.down.isEmpty;
  }

  isOpen(side: Side): boolean {
    return this.#open[side];
  }

  /** One side hangs up: the other hears of it in order, behind what was sent before. */
  hangUp(side: Side, reason: string): void {
    if (!this.#open[side]) return;
    this.#open[side] = false;
    const pipe = side === 'client' ? this.up : this.down;
    pipe.send({ kind: 'hangup', text: reason, ackId: null });
  }

  /** The wire is cut: what is under way is lost or late, and both sides learn of it a little later. */
  cut(): void {
    const { faults, scheduler, client, server } = this.#parts;
    const lost: readonly (readonly [End, readonly Frame[]])[] = [
      [client, this.down.cut()],
      [server, this.up.cut()],
    ];
    for (const [end, frames] of lost) {
      for (const frame of frames) {
        if (frame.kind !== 'message' || end.late === undefined || !faults.strikes('linkLateFrame')) continue;
        const delayUs = faults.random('linkLateFrame').int(1_000, 3_000_000);
        scheduler.after(delayUs, `${this.id} late ${frame.kind}`, () =>
          end.life.enter('late', () => end.late?.(frame)),
        );
      }
    }
    this.#learn('client', this.#random.int(100, 300_000), 'transport close');
    this.#learn('server', this.#random.int(100, 300_000), 'transport close');
  }

  /** Silence in one direction or both; only a heartbeat that stays away tells. */
  halfOpen(direction: 'up' | 'down' | 'both'): void {
    if (this.isHalfOpen) return;
    this.isHalfOpen = true;
    if (direction !== 'down') this.up.isBlackhole = true;
    if (direction !== 'up') this.down.isBlackhole = true;
    this.#learn(
      'server',
      this.#random.int(heartbeat.intervalUs, heartbeat.intervalUs + heartbeat.timeoutUs),
      'ping timeout',
    );
    this.#learn(
      'client',
      this.#random.int(heartbeat.intervalUs, heartbeat.intervalUs + heartbeat.timeoutUs),
      'ping timeout',
    );
  }

  /** A frozen peer answers no ping. */
  silent(side: Side): void {
    this.#learn(side, this.#random.int(0, heartbeat.intervalUs), 'ping timeout');
  }

  #deliver(side: Side, frame: Frame): void {
    if (!this.#open[side]) return;
    if (side === 'client' && frame.ackId !== null) this.overheard.get(frame.ackId)?.(frame.text);
    if (frame.kind === 'hangup') this.#close(side, frame.text);
    else this.#parts[side].frame(frame);
  }

  #learn(side: Side, delayUs: number, reason: string): void {
    const end = this.#parts[side];
    this.#parts.scheduler.after(delayUs, `${this.id} ${side} ${reason}`, () => {
      end.life.enter(reason, () => this.#close(side, reason));
    });
  }

  #close(side: Side, reason: string): void {
    if (!this.#open[side]) return;
    this.hangUp(side, reason);
    this.#parts[side].gone(reason);
  }
}
