import { MESSAGE_EVENT, parseRefusal, parseServerMessage, PROTOCOL_VERSION } from '@planning-poker/protocol';
import type { ServerMessage } from '@planning-poker/protocol';
import type { ClientLink, Envelope, LinkHandlers, Position, Runtime } from '@planning-poker/sync';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { socketPath } from './dial-once.ts';
import type { Line } from './line.ts';

/** What passes over a link, for whoever checks it. */
export interface LinkTap {
  /** A new connection begins, which goes on from there. */
  dialled(resumeFrom: Position | null): void;
  connected(): void;
  /** `raw`: with what a client passes over (W3) */
  message(message: ServerMessage, raw: unknown): void;
  /** Something is sent, and this takes its answer. */
  sent(envelope: Envelope): (answer: ServerMessage, raw: unknown) => void;
  /** Is this request to be sent twice? */
  doubles(): boolean;
  unreadable(raw: unknown): void;
}

export interface SocketLinkParts {
  readonly address: URL;
  readonly gameId: string;
  readonly token: string;
  readonly line: Line;
  readonly runtime: Pick<Runtime, 'setTimer'>;
  readonly tap: LinkTap;
}

const REDIAL_MS = { least: 50, most: 1_000 };
const DIAL_TIMEOUT_MS = 10_000;

/** A client's connection over Socket.IO, as any program would make it. */
export class SocketLink implements ClientLink {
  readonly #parts: SocketLinkParts;
  readonly #handlers: LinkHandlers;
  readonly #socket: Socket;
  #cancelRedial: () => void = () => undefined;

  constructor(parts: SocketLinkParts, handlers: LinkHandlers) {
    this.#parts = parts;
    this.#handlers = handlers;
    this.#socket = io(parts.address.origin, {
      path: socketPath(parts.address),
      // Handed on to Node's http module; the type knows browsers alone.
      agent: parts.line.agent as unknown as boolean,
      forceNew: true,
      autoConnect: false,
      transports: ['websocket'],
      timeout: DIAL_TIMEOUT_MS,
      reconnectionDelay: REDIAL_MS.least,
      reconnectionDelayMax: REDIAL_MS.most,
      auth: (answer) => answer(this.#auth()),
    });
    this.#listen();
  }

  open(): void {
    this.#socket.connect();
  }

  close(): void {
    this.#cancelRedial();
    this.#socket.disconnect();
  }

  redial(): void {
    this.#cancelRedial();
    this.#socket.disconnect().connect();
  }

  request(envelope: Envelope, timeoutMs: number): Promise<Envelope> {
    const answer = this.#ask(envelope, timeoutMs);
    // The copy's answer is heard by whoever listens in; nobody waits for it.
    if (this.#parts.tap.doubles()) this.#ask(envelope, timeoutMs).catch(() => undefined);
    return answer;
  }

  post(envelope: Envelope): void {
    if (!this.#socket.connected) return;
    this.#parts.tap.sent(envelope);
    this.#socket.emit(MESSAGE_EVENT, envelope);
    this.#dropUnsent();
  }

  /** Anything at all, past the client: what comes back, or undefined where nothing does in time; null: the connection was not there, or has gone. */
  async say(raw: unknown, timeoutMs: number): Promise<{ readonly answer: unknown } | null> {
    const { id, connected } = this.#socket;
    if (!connected) return null;
    const asked = this.#socket.timeout(timeoutMs).emitWithAck(MESSAGE_EVENT, raw) as Promise<unknown>;
    return asked.then(
      (answer) => ({ answer }),
      () => (this.#socket.connected && this.#socket.id === id ? { answer: undefined } : null),
    );
  }

  #ask(envelope: Envelope, timeoutMs: number): Promise<Envelope> {
    if (!this.#socket.connected) return Promise.reject(new Error('There is no connection.'));
    const answered = this.#parts.tap.sent(envelope);
    return new Promise((resolve, reject) => {
      this.#socket.timeout(timeoutMs).emit(MESSAGE_EVENT, envelope, (error: Error | null, raw: unknown) => {
        if (error !== null) return reject(error);
        const read = parseServerMessage(raw);
        if (!read.ok) {
          this.#parts.tap.unreadable(raw);
          return reject(new Error('The answer cannot be read.'));
        }
        answered(read.value, raw);
        resolve(read.value);
      });
      if (this.#dropUnsent()) reject(new Error('The connection has gone.'));
    });
  }

  /** Socket.IO would keep what it cannot send, and send it before the next greeting (C2). */
  #dropUnsent(): boolean {
    const isUnsent = this.#socket.sendBuffer.length > 0;
    this.#socket.sendBuffer = [];
    return isUnsent;
  }

  #auth(): object {
    const { gameId, token, tap } = this.#parts;
    const resumeFrom = this.#handlers.resumeFrom();
    tap.dialled(resumeFrom);
    return { protocolVersion: PROTOCOL_VERSION, gameId, token, resumeFrom };
  }

  #listen(): void {
    const { tap, runtime } = this.#parts;
    this.#socket.on('connect', () => {
      tap.connected();
      this.#handlers.connected();
    });
    this.#socket.on('disconnect', (reason) => {
      this.#handlers.disconnected(reason);
      if (reason !== 'io server disconnect') return;
      this.#cancelRedial = runtime.setTimer(REDIAL_MS.most, () => this.#socket.connect());
    });
    this.#socket.on('connect_error', (error: Error & { readonly data?: unknown }) => {
      if (this.#socket.active) return;
      const read = parseRefusal(error.data);
      this.#handlers.refused(read.ok ? read.value : { code: 'internal', message: error.message, retryable: true });
    });
    this.#socket.on(MESSAGE_EVENT, (raw: unknown) => {
      const read = parseServerMessage(raw);
      if (!read.ok) return tap.unreadable(raw);
      tap.message(read.value, raw);
      this.#handlers.message(read.value);
    });
    this.#socket.io.on('reconnect_attempt', (attempt) => this.#handlers.redialing(attempt, 0));
  }
}
