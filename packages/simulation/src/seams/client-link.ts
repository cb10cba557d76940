import type { ClientLink, Envelope, LinkHandlers, RefusedHandshake } from '@planning-poker/sync';
import type { Incarnation } from '../world/incarnation.ts';
import type { Random } from '../world/random.ts';
import type { Scheduler, Step } from '../world/scheduler.ts';
import type { Connection, End } from './connection.ts';
import type { Frame } from './pipe.ts';
import { dialing } from './timing.ts';

/** What the wire shows of a client's end, for the checker. */
export interface ClientTap {
  /** told before it leaves; `isGreeted`: the connection's first message has come */
  sent(connection: Connection, envelope: Envelope, isGreeted: boolean): void;
}

export interface ClientLinkParts {
  readonly life: Incarnation;
  readonly scheduler: Scheduler;
  readonly random: Random;
  /** null: nobody answers there */
  readonly connect: (end: End) => Connection | null;
  /** the handshake's `auth`, as JSON */
  readonly auth: (resumeFrom: ReturnType<LinkHandlers['resumeFrom']>) => string;
  readonly parse: (text: string) => Envelope;
  readonly tap: ClientTap;
}

/** Messages that say which versions they hold: a replica can tell that they are late. */
const LOGGED = new Set(['events', 'snapshot']);

interface Request {
  readonly resolve: (answer: Envelope) => void;
  readonly reject: (error: Error) => void;
  readonly timer: Step;
}

/** A client's end of the wire, with Socket.IO's habits: it redials with backoff and jitter, and not after a refusal. */
export class SimulatedClientLink implements ClientLink {
  connection: Connection | null = null;
  readonly #parts: ClientLinkParts;
  readonly #handlers: LinkHandlers;
  readonly #requests = new Map<number, Request>();
  #isAccepted = false;
  #isGreeted = false;
  #isClosed = true;
  #attempt = 0;
  #nextAckId = 0;
  #dialTimer: Step | null = null;

  constructor(parts: ClientLinkParts, handlers: LinkHandlers) {
    this.#parts = parts;
    this.#handlers = handlers;
  }

  open(): void {
    if (!this.#isClosed) return;
    this.#isClosed = false;
    this.#dial();
  }

  close(): void {
    this.#isClosed = true;
    this.#drop('client closed');
    this.#cancelDial();
  }

  redial(): void {
    if (this.#isClosed) return;
    this.#drop('redial');
    this.#cancelDial();
    this.#dial();
  }

  request(envelope: Envelope, timeoutMs: number): Promise<Envelope> {
    const { scheduler, life } = this.#parts;
    const connection = this.connection;
    if (!life.isAlive) return new Promise(() => undefined);
    if (connection === null || !this.#isAccepted) return Promise.reject(new Error('not connected'));
    const ackId = (this.#nextAckId += 1);
    return new Promise((resolve, reject) => {
      const giveUp = (): void => this.#settle(ackId)?.reject(new Error('no acknowledgement in time'));
      const timer = scheduler.after(timeoutMs * 1000, `${life.name} ack timeout`, () =>
        life.enter('ack timeout', giveUp),
      );
      this.#requests.set(ackId, { resolve, reject, timer });
      this.#send(connection, envelope, ackId);
    });
  }

  post(envelope: Envelope): void {
    if (this.connection !== null && this.#isAccepted) this.#send(this.connection, envelope, null);
  }

  #send(connection: Connection, envelope: Envelope, ackId: number | null): void {
    if (!this.#parts.life.effect()) return;
    this.#parts.tap.sent(connection, envelope, this.#isGreeted);
    connection.up.send({ kind: 'message', text: JSON.stringify(envelope), ackId });
  }

  #dial(): void {
    const { life, connect, random, auth } = this.#parts;
    if (!life.effect()) return;
    const connection = connect(this.#endOf(() => connection));
    this.connection = connection;
    if (connection === null) {
      this.#afterUs(random.int(500, 500_000), 'dial refused', () => this.#lost('dial refused'));
      return;
    }
    this.#afterUs(random.int(1_000, 60_000), 'transport open', () => {
      if (this.connection !== connection || !connection.isOpen('client')) return;
      connection.up.send({ kind: 'handshake', text: auth(this.#handlers.resumeFrom()), ackId: null });
      this.#afterUs(dialing.timeoutUs, 'dial timeout', () => this.#lost('dial timeout'));
    });
  }

  #endOf(connectionOf: () => Connection | null): End {
    const isPresent = (): boolean => this.connection !== null && this.connection === connectionOf();
    return {
      life: this.#parts.life,
      frame: (frame) => {
        if (isPresent()) this.#frame(frame);
      },
      gone: (reason) => {
        if (isPresent()) this.#lost(reason);
      },
      // A frame that outlived its connection reaches the client as a bad link would let it: the replica must not mind. What the log does
      // not order (presence, service) is only as good as its connection, so a link has to keep it back, and this one does,
      // also from a snapshot: revisions of another node say nothing to those of this one.
      late: (frame) => {
        if (frame.kind !== 'message' || this.#isClosed) return;
        const envelope = this.#parts.parse(frame.text);
        if (!LOGGED.has(envelope.type)) return;
        this.#isGreeted ||= this.#isAccepted;
        this.#handlers.message(envelope.type === 'snapshot' ? withoutPresence(envelope) : envelope);
      },
    };
  }

  #frame(frame: Frame): void {
    switch (frame.kind) {
      case 'connected':
        this.#cancelDial();
        this.#isAccepted = true;
        this.#attempt = 0;
        return this.#handlers.connected();
      case 'refused':
        this.#cancelDial();
        this.#drop('refused');
        return this.#handlers.refused(JSON.parse(frame.text) as RefusedHandshake);
      case 'message':
        this.#isGreeted = true;
        return this.#handlers.message(this.#parts.parse(frame.text));
      case 'ack':
        return this.#answer(frame);
      case 'handshake':
      case 'hangup':
        throw new Error(`a client's end got a ${frame.kind}`);
    }
  }

  #answer(frame: Frame): void {
    const request = frame.ackId === null ? null : this.#settle(frame.ackId);
    request?.resolve(this.#parts.parse(frame.text));
  }

  #settle(ackId: number): Request | null {
    const request = this.#requests.get(ackId);
    if (request === undefined) return null;
    this.#requests.delete(ackId);
    request.timer.run = null;
    return request;
  }

  #lost(reason: string): void {
    this.#cancelDial();
    const wasAccepted = this.#isAccepted;
    this.#drop(reason);
    if (wasAccepted) this.#handlers.disconnected(reason);
    if (this.#isClosed) return;
    this.#attempt += 1;
    const cap = Math.min(dialing.backoffMaxMs, dialing.backoffMinMs * 2 ** (this.#attempt - 1));
    const backoffMs = Math.ceil(this.#parts.random.unit() * cap);
    this.#handlers.redialing(this.#attempt, backoffMs);
    if (this.#isClosed || this.connection !== null || this.#dialTimer !== null) return;
    this.#afterUs(backoffMs * 1000, 'redial', () => this.#dial());
  }

  /** Lets go of the present connection; whoever waits for an acknowledgement on it learns so. */
  #drop(reason: string): void {
    const connection = this.connection;
    this.connection = null;
    this.#isAccepted = false;
    this.#isGreeted = false;
    connection?.hangUp('client', reason);
    for (const ackId of this.#requests.keys()) this.#settle(ackId)?.reject(new Error(reason));
  }

  #afterUs(delayUs: number, label: string, run: () => void): void {
    this.#cancelDial();
    const { scheduler, life } = this.#parts;
    const step = scheduler.after(delayUs, `${life.name} ${label}`, () =>
      life.enter(label, () => {
        if (this.#dialTimer !== step) return;
        this.#dialTimer = null;
        run();
      }),
    );
    this.#dialTimer = step;
  }

  #cancelDial(): void {
    if (this.#dialTimer !== null) this.#dialTimer.run = null;
    this.#dialTimer = null;
  }
}

function withoutPresence(envelope: Envelope): Envelope {
  return { ...envelope, payload: { ...envelope.payload, presence: { revision: 0, connected: [] } } };
}
