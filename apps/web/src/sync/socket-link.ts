import { MESSAGE_EVENT, PROTOCOL_VERSION, readRefusal, readServerMessage } from '@planning-poker/protocol/client';
import type { HandshakeAuth } from '@planning-poker/protocol/client';
import type { ClientLink, Envelope, LinkHandlers, RefusedHandshake, Runtime } from '@planning-poker/sync';
import { Manager } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { createRedialPauses } from './redial-pauses.ts';
import type { RedialPauses } from './redial-pauses.ts';

interface FromServer {
  readonly [MESSAGE_EVENT]: (message: unknown) => void;
}

interface FromClient {
  readonly [MESSAGE_EVENT]: (...message: [Envelope] | [Envelope, (answer: unknown) => void]) => void;
}

export interface SocketLinkOptions {
  /** Where Socket.IO answers: 'https://poker.example/socket.io' */
  readonly address: URL;
  readonly gameId: string;
  readonly token: string;
  readonly password?: string;
  readonly runtime: Pick<Runtime, 'setTimer' | 'random'>;
  /** Before this a dial has failed, whatever hangs. */
  readonly dialTimeoutMs?: number;
  /** A server's message that cannot be read; it is passed over (W3). */
  readonly onUnreadable?: (message: unknown) => void;
}

/** A client's connection over Socket.IO: WebSocket, or long polling where that does not get through. */
export function createSocketLink(options: SocketLinkOptions, handlers: LinkHandlers): ClientLink {
  return new SocketLink(options, handlers);
}

/** What a proxy that swallows WebSockets without a word takes from a person's patience, once. */
const defaultDialTimeoutMs = 8_000;

class SocketLink implements ClientLink {
  readonly #options: SocketLinkOptions;
  readonly #handlers: LinkHandlers;
  readonly #manager: Manager;
  readonly #socket: Socket<FromServer, FromClient>;
  readonly #pauses: RedialPauses;
  #cancelRedial: () => void = () => {};

  constructor(options: SocketLinkOptions, handlers: LinkHandlers) {
    this.#options = options;
    this.#handlers = handlers;
    this.#pauses = createRedialPauses(options.runtime);
    this.#manager = createManager(options);
    this.#socket = this.#manager.socket('/', { auth: (answer) => answer(this.#auth()) });
    this.#listenToManager();
    this.#listenToSocket();
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
    // Hangs up at once and without waiting for a transport that may never answer; the rest goes on in the background.
    this.#socket.disconnect();
    this.#socket.connect();
  }

  request(envelope: Envelope, timeoutMs: number): Promise<Envelope> {
    if (!this.#socket.connected) return Promise.reject(new Error('There is no connection.'));
    return new Promise((resolve, reject) => {
      this.#socket.timeout(timeoutMs).emit(MESSAGE_EVENT, envelope, (error: Error | null, answer: unknown) => {
        if (error !== null) return reject(error);
        const read = readServerMessage(answer);
        if (read !== null) return resolve(read);
        this.#options.onUnreadable?.(answer);
        reject(new Error('The answer cannot be read.'));
      });
      if (this.#dropUnsent()) reject(new Error('The connection has gone.'));
    });
  }

  post(envelope: Envelope): void {
    if (!this.#socket.connected) return;
    this.#socket.emit(MESSAGE_EVENT, envelope);
    this.#dropUnsent();
  }

  /**
   * Socket.IO keeps what it cannot send and sends it before the next handshake's answer is looked at: nothing may stay there
   * (C2). It does so even while `connected`, when it has just found out that the server's heartbeat is overdue.
   */
  #dropUnsent(): boolean {
    const isUnsent = this.#socket.sendBuffer.length > 0;
    this.#socket.sendBuffer = [];
    return isUnsent;
  }

  #auth(): HandshakeAuth {
    const { gameId, token, password } = this.#options;
    return {
      protocolVersion: PROTOCOL_VERSION,
      gameId,
      token,
      ...(password !== undefined && { password }),
      resumeFrom: this.#handlers.resumeFrom(),
    };
  }

  #listenToSocket(): void {
    this.#socket.on('connect', () => {
      this.#pauses.succeeded();
      this.#handlers.connected();
    });
    this.#socket.on('disconnect', (reason) => {
      this.#handlers.disconnected(reason);
      // The server hung up in so many words: the manager would stay away, and nobody is to be kept away.
      if (reason === 'io server disconnect') this.#redialLater();
      else if (this.#socket.active) this.#announceRedial();
    });
    this.#socket.on('connect_error', (error: Error & { readonly data?: unknown }) => {
      // Still active: no server answered, and the manager goes on by itself.
      if (!this.#socket.active) this.#handlers.refused(refusalOf(error));
    });
    this.#socket.on(MESSAGE_EVENT, (message) => {
      const read = readServerMessage(message);
      if (read !== null) this.#handlers.message(read);
      else this.#options.onUnreadable?.(message);
    });
  }

  #listenToManager(): void {
    this.#manager.on('close', (reason) => {
      // Forced: by us, or because the handshake was refused. Whoever did it says how it goes on. Connected: `disconnect` follows.
      if (reason !== 'forced close' && !this.#socket.connected) this.#announceRedial();
    });
    this.#manager.on('error', (error) => {
      if (isTimeout(error)) this.#turnTransports();
      this.#announceRedial();
    });
  }

  /** The manager dials; when, is drawn here, so that it can be told. Called just before the manager looks at its delay. */
  #announceRedial(): void {
    const { attempt, delayMs } = this.#pauses.next();
    this.#manager.reconnectionDelay(delayMs);
    this.#manager.reconnectionDelayMax(delayMs);
    this.#handlers.redialing(attempt, delayMs);
  }

  #redialLater(): void {
    const { attempt, delayMs } = this.#pauses.next();
    this.#handlers.redialing(attempt, delayMs);
    this.#cancelRedial = this.#options.runtime.setTimer(delayMs, () => this.#socket.connect());
  }

  /** What fails is followed by the other transport at once, but what hangs is not: then the other one begins next time. */
  #turnTransports(): void {
    const { opts } = this.#manager;
    opts.transports = (opts.transports ?? []).toReversed();
  }
}

/** A refusal without data is no server's of ours: a proxy, a version to come. It may pass. */
function refusalOf(error: Error & { readonly data?: unknown }): RefusedHandshake {
  return (
    readRefusal(error.data) ?? { code: 'internal', message: 'The server refuses the connection.', retryable: true }
  );
}

/** The manager's own word for it. */
function isTimeout(error: Error): boolean {
  return error.message === 'timeout';
}

function createManager({ address, dialTimeoutMs = defaultDialTimeoutMs }: SocketLinkOptions): Manager {
  return new Manager(address.origin, {
    path: address.pathname,
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: dialTimeoutMs,
    // The jitter is in the delays that are given (`announceRedial`).
    randomizationFactor: 0,
  });
}
