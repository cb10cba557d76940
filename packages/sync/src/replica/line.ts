import type { Envelope, Position } from '../messages.ts';
import type { ClientLink } from '../seams/link.ts';
import type { Runtime } from '../seams/runtime.ts';
import { createBackoff } from './backoff.ts';
import type { Backoff } from './backoff.ts';
import type { ClientLimits } from './client-limits.ts';
import type { LinkHandlers, RefusedHandshake } from './client-types.ts';
import { stepConnection } from './connection.ts';
import type { Connection, ConnectionEvent, LinkEvent } from './connection.ts';

export interface LineHost {
  readonly runtime: Runtime;
  readonly limits: ClientLimits;
  readonly dial: (handlers: LinkHandlers) => ClientLink;
  readonly turn: (work: () => void) => void;
  connection(): Connection;
  setConnection(connection: Connection): void;
  resumeFrom(): Position | null;
  /** A connection has begun; its first message follows. */
  begun(): void;
  /** The connection that had begun is no more. */
  ended(): void;
  message(envelope: Envelope): void;
}

/** The links of a client, one after the other: dials, redials, and lets nobody hear of one that is no more (C6). */
export class Line {
  readonly #host: LineHost;
  readonly #refusals: Backoff;
  #link: ClientLink | null = null;
  #session = 0;
  #refused = 0;

  constructor(host: LineHost) {
    const { runtime, limits } = host;
    this.#host = host;
    this.#refusals = createBackoff({ runtime, minMs: limits.redialMinMs, maxMs: limits.redialMaxMs });
  }

  /** Differs from one connection to the next. */
  get session(): number {
    return this.#session;
  }

  /** The link while it is connected. */
  get connected(): ClientLink | null {
    return this.#host.connection().state.status === 'connected' ? this.#link : null;
  }

  open(): void {
    if (this.#link !== null) return;
    this.#step({ type: 'opened' });
    const { link } = this.#host.connection();
    if (link === null) return;
    this.#link = this.#host.dial(this.#handlers(link));
    this.#link.open();
  }

  close(): void {
    this.#hangUp({ type: 'closed' });
  }

  /** Nothing more will come of it: only `open` begins anew. */
  fail(code: string, message: string): void {
    const { link } = this.#host.connection();
    if (link !== null) this.#hangUp({ type: 'link', link, event: { type: 'failed', code, message } });
  }

  /** The connection does not answer, whatever the link thinks of it. */
  replace(): void {
    this.#end();
    this.#redial(1);
  }

  /** Makes at once the attempt that is waited for. */
  hurry(): void {
    const { state } = this.#host.connection();
    if (state.status === 'disconnected') this.#redial(1);
    if (state.status === 'reconnecting' && state.backoffMs > 0) this.#redial(state.attempt);
  }

  #redial(attempt: number): void {
    if (this.#link === null) return;
    this.#refusals.reset();
    this.#stepLink({ type: 'redialing', attempt, backoffMs: 0 });
    this.#link.redial();
  }

  #handlers(link: number): LinkHandlers {
    const ifPresent = (work: () => void): void => {
      if (this.#host.connection().link === link) this.#host.turn(work);
    };
    return {
      resumeFrom: () => this.#host.resumeFrom(),
      connected: () => ifPresent(() => this.#begin()),
      message: (envelope) =>
        ifPresent(() => {
          if (this.connected !== null) this.#host.message(envelope);
        }),
      disconnected: () => ifPresent(() => this.#end()),
      refused: (error) => ifPresent(() => this.#handleRefusal(error)),
      redialing: (attempt, backoffMs) =>
        ifPresent(() => {
          this.#end();
          this.#stepLink({ type: 'redialing', attempt, backoffMs });
        }),
    };
  }

  #begin(): void {
    this.#end();
    this.#refusals.reset();
    this.#refused = 0;
    this.#session += 1;
    this.#stepLink({ type: 'connected' });
    this.#host.begun();
  }

  #end(): void {
    if (this.connected === null) return;
    this.#session += 1;
    this.#stepLink({ type: 'lost' });
    this.#host.ended();
  }

  #handleRefusal({ code, message, retryable, retryAfterMs }: RefusedHandshake): void {
    if (!retryable) return this.fail(code, message);
    this.#end();
    this.#refused += 1;
    const attempt = this.#refused;
    const backoffMs = this.#refusals.schedule(retryAfterMs ?? 0, () => {
      this.#stepLink({ type: 'redialing', attempt, backoffMs: 0 });
      this.#link?.redial();
    });
    this.#stepLink({ type: 'redialing', attempt, backoffMs });
  }

  #hangUp(event: ConnectionEvent): void {
    const link = this.#link;
    this.#end();
    this.#refusals.reset();
    this.#link = null;
    this.#step(event);
    link?.close();
  }

  #stepLink(event: LinkEvent): void {
    const { link } = this.#host.connection();
    if (link !== null) this.#step({ type: 'link', link, event });
  }

  #step(event: ConnectionEvent): void {
    this.#host.setConnection(stepConnection(this.#host.connection(), event));
  }
}
