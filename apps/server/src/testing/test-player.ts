import type { Command, Game } from '@planning-poker/poker';
import {
  MESSAGE_EVENT,
  parseServerMessage,
  type Ack,
  type EventsPayload,
  type HandshakeAuth,
  type Refusal,
  type ServerMessage,
  type ServerMessageOf,
  type ServerMessageType,
  type SnapshotPayload,
} from '@planning-poker/protocol';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { newToken } from './test-server.ts';

export type Transport = 'websocket' | 'polling';

export interface TestPlayerOptions {
  readonly address: string;
  readonly gameId: string;
  readonly token?: string;
  readonly transport?: Transport;
  readonly auth?: Partial<HandshakeAuth>;
  readonly headers?: { readonly [name: string]: string };
  /** Come back by itself, as browsers do; else a connection is one connection. */
  readonly comesBack?: boolean;
}

/** A connection as a client of any make has it: raw envelopes, everything received is kept. It ends with the test. */
export class TestPlayer {
  readonly token: string;
  readonly socket: Socket;
  readonly received: ServerMessage[] = [];
  readonly ends: string[] = [];
  /** Of this connection: a command's id is its player's for the life of the game. */
  readonly #prefix = newToken().slice(0, 12);
  #lastId = 0;
  #told = 0;

  constructor({
    address,
    gameId,
    token = newToken(),
    transport = 'websocket',
    auth = {},
    headers = {},
    comesBack = false,
  }: TestPlayerOptions) {
    this.token = token;
    this.socket = io(address, {
      forceNew: true,
      autoConnect: false,
      transports: [transport],
      reconnection: comesBack,
      reconnectionDelay: 10,
      extraHeaders: { ...headers },
      auth: (answer) => answer({ protocolVersion: 1, gameId, token, ...auth }),
    });
    this.socket.on(MESSAGE_EVENT, (raw: unknown) => this.#take(raw));
    this.socket.on('disconnect', (reason) => this.ends.push(reason));
    onTestFinished(() => void this.socket.disconnect());
  }

  /** Dials; resolves when the handshake is accepted, rejects with its refusal. */
  dial(): Promise<this> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', () => resolve(this));
      this.socket.once('connect_error', (error: Error & { readonly data?: Refusal }) => reject(error));
      this.socket.connect();
    });
  }

  /** Dials, is welcomed, joins, and has the snapshot. */
  async join(name: string): Promise<this> {
    await this.dial();
    await this.next('welcome');
    const answer = await this.send('joinGame', { name });
    if (answer.type !== 'accepted') throw new Error(JSON.stringify(answer.payload));
    await this.next('snapshot');
    return this;
  }

  /** Sends a message, and waits for its acknowledgement. */
  send(
    type: Command['type'] | 'sync' | (string & {}),
    payload: object = {},
    correlationId = this.newId(),
  ): Promise<Ack> {
    return this.sendRaw({ type, correlationId, timestamp: 1, version: 1, payload });
  }

  async sendRaw(raw: unknown): Promise<Ack> {
    return (await this.socket.emitWithAck(MESSAGE_EVENT, raw)) as Ack;
  }

  /** Sends a message that nobody acknowledges. */
  post(type: string, payload: object): void {
    this.socket.emit(MESSAGE_EVENT, { type, correlationId: this.newId(), timestamp: 1, version: 1, payload });
  }

  newId(): string {
    this.#lastId += 1;
    return `${this.#prefix}-${this.#lastId}`;
  }

  /** The next message of a type that was not asked for before; waits where it has not come yet. */
  async next<Type extends ServerMessageType>(
    type: Type,
    isIt: (message: ServerMessageOf<Type>) => boolean = () => true,
  ): Promise<ServerMessageOf<Type>> {
    for (;;) {
      const index = this.received.findIndex(
        (message, at) => at >= this.#told && message.type === type && isIt(message as ServerMessageOf<Type>),
      );
      if (index >= 0) {
        this.#told = index + 1;
        return this.received[index] as ServerMessageOf<Type>;
      }
      await this.#more();
    }
  }

  /** Waits until something is so; looked at whenever a message comes. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await this.#more();
  }

  /** Waits for the end of the connection. */
  async end(): Promise<string> {
    while (this.ends.length === 0) {
      await new Promise((resolve) => {
        this.socket.once('disconnect', resolve);
      });
    }
    return this.ends[0] ?? '';
  }

  of<Type extends ServerMessageType>(type: Type): readonly ServerMessageOf<Type>[] {
    return this.received.filter((message) => message.type === type) as ServerMessageOf<Type>[];
  }

  get snapshot(): SnapshotPayload {
    const last = this.of('snapshot').at(-1);
    if (last === undefined) throw new Error('no snapshot yet');
    return last.payload;
  }

  get game(): Game {
    return this.snapshot.game;
  }

  /** The version and the log's fingerprint after everything that was received. */
  get position(): { readonly gameVersion: number; readonly head: string } {
    const last = this.received.findLast((message) => message.type === 'snapshot' || message.type === 'events');
    if (last?.type === 'events') return { gameVersion: last.payload.to, head: last.payload.head };
    return { gameVersion: this.snapshot.gameVersion, head: this.snapshot.head };
  }

  get events(): readonly EventsPayload['events'][number][] {
    return this.of('events').flatMap(({ payload }) => payload.events);
  }

  #take(raw: unknown): void {
    const read = parseServerMessage(raw);
    if (!read.ok) throw new Error(`the server sent nonsense: ${read.error.message}`);
    this.received.push(read.value);
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.socket.once(MESSAGE_EVENT, () => resolve());
    });
  }
}

/** The refusal of a handshake that must not be accepted. */
export async function refusalOf(player: TestPlayer): Promise<Refusal> {
  const error = await player.dial().then(
    () => {
      throw new Error('the handshake was accepted');
    },
    (reason: Error & { readonly data?: Refusal }) => reason,
  );
  if (error.data === undefined) throw error;
  return error.data;
}
