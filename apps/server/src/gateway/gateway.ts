import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { limits, refusal, SOCKET_PATH } from '@planning-poker/protocol';
import type { Runtime } from '@planning-poker/sync';
import { Server, type Socket } from 'socket.io';
import type { Settings } from '../config/settings.ts';
import type { GameRegistry } from '../games/game-registry.ts';
import type { Log } from '../ops/logger.ts';
import type { Metrics } from '../ops/metrics.ts';
import { AddressCounts } from '../security/address-counts.ts';
import { clientAddress } from '../security/client-address.ts';
import { isOwnOrigin } from '../security/origin.ts';
import { RateLimiter } from '../security/rate-limiter.ts';
import { admit, type AdmissionOptions, type Seat } from './admission.ts';
import { refusalError } from './answers.ts';
import { Connection, type ConnectionShared } from './connection.ts';
import { Deadlines } from './deadlines.ts';
import { decoderOf, packetParser, type PacketDecoder } from './packet-parser.ts';

export interface GatewayOptions {
  readonly http: HttpServer;
  readonly registry: GameRegistry;
  readonly runtime: Runtime;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly settings: Settings;
  isDraining(): boolean;
}

export interface Gateway {
  connections(): number;
  /** Ends every connection so that its client comes back by itself; what is written already still arrives. */
  close(): Promise<void>;
}

/** What is longer ends the connection. Some above what a message may have: one that is just too long is answered [W10]. */
const MOST_PACKET_BYTES = 4 * limits.messageBytes;
const CONNECT_TIMEOUT_MS = 10_000;
/** Connections that have not said yet which game they want: some beyond those that may have one. */
const MOST_NAMELESS_CONNECTIONS = 1_000;
/** Of one address: some, so that it hears why it may have no more, and too few to take the places of others. */
const MOST_NAMELESS_OF_AN_ADDRESS = 50;
const PASSWORD_TRIES = { perSecond: 0.2, burst: 5 };
const PASSWORD_WORK = { perSecond: 5, burst: 100 };
const BURST_SECONDS = 2;
const COME_BACK_AFTER_MS = 1_000;
const SWEEP_EVERY_MS = 250;
/** How long a closing connection may take to write what it holds. */
const LAST_WORDS_MS = 500;
const LOOK_EVERY_MS = 10;

/** The socket: Socket.IO as a pipe for envelopes, nothing more. No rooms, no adapter, no acknowledgements asked of clients. */
export function createGateway(options: GatewayOptions): Gateway {
  const { http, runtime, settings } = options;
  const connections = new Map<string, Connection>();
  const dialled = new AddressCounts();
  const io = new Server(http, {
    path: SOCKET_PATH,
    parser: packetParser,
    transports: ['websocket', 'polling'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MOST_PACKET_BYTES,
    connectTimeout: CONNECT_TIMEOUT_MS,
    allowRequest: (request, decide) => decide(null, mayDial(request, settings, io.engine.clientsCount, dialled)),
  });
  const deadlines = new Deadlines();
  const shared = sharedOf(options, deadlines);
  const admission = admissionOf(options, {
    isFull: () => connections.size >= settings.server.maxConnections,
    isCrowded: (address) => dialled.of(address) > settings.limits.connectionsPerAddress,
  });
  const addresses = new WeakMap<object, string>();
  countByAddress(io, dialled, addresses, settings);
  io.use((socket, next) => void seat(socket, addresses.get(socket.conn) ?? 'unknown', admission, options, next));
  io.on('connection', (socket) => attend(socket, connections, shared));
  const stopSweeping = every(runtime, SWEEP_EVERY_MS, () => deadlines.sweep(runtime.now()));
  return {
    connections: () => connections.size,
    async close() {
      stopSweeping();
      for (const connection of connections.values()) connection.close('the server ends');
      await until(runtime, LAST_WORDS_MS, () => connections.size === 0);
      io.engine.close();
    },
  };
}

function mayDial(
  request: IncomingMessage,
  { server, limits: { connectionsPerAddress } }: Settings,
  count: number,
  dialled: AddressCounts,
): boolean {
  if (count >= server.maxConnections + MOST_NAMELESS_CONNECTIONS) return false;
  const address = clientAddress(request.headers, request.socket.remoteAddress, server.trustProxy);
  if (dialled.of(address) >= connectionsPerAddress + MOST_NAMELESS_OF_AN_ADDRESS) return false;
  return isOwnOrigin(request.headers.origin, request.headers.host, server.publicUrl);
}

function sharedOf(
  { runtime, metrics, log, settings, isDraining }: GatewayOptions,
  deadlines: Deadlines,
): ConnectionShared {
  const perSecond = settings.limits.messagesPerSecond;
  const messages = { perSecond, burst: perSecond * BURST_SECONDS };
  const { requestTimeoutMs } = settings.server;
  return { runtime, metrics, log, deadlines, requestTimeoutMs, messages, isDraining, wrote: flushLater(runtime) };
}

function admissionOf(
  { registry, runtime, isDraining }: GatewayOptions,
  bounds: Pick<AdmissionOptions, 'isFull' | 'isCrowded'>,
): AdmissionOptions {
  return {
    registry,
    passwordTries: new RateLimiter(PASSWORD_TRIES, () => runtime.now()),
    passwordWork: new RateLimiter(PASSWORD_WORK, () => runtime.now()),
    ...bounds,
    isDraining,
    retryAfterMs: () => Math.round(COME_BACK_AFTER_MS * (1 + runtime.random())),
  };
}

/** Socket.IO's middleware: what is passed to `next` becomes the client's `connect_error`, its `data` with it [W11]. */
async function seat(
  socket: Socket,
  address: string,
  admission: AdmissionOptions,
  { metrics, log }: GatewayOptions,
  next: (error?: Error) => void,
): Promise<void> {
  try {
    const judged = await admit(socket.handshake.auth, address, admission);
    if (judged.ok) {
      socket.data = judged.seat;
      next();
    } else {
      metrics.refusals.add(judged.refusal.code);
      next(refusalError(judged.refusal));
    }
  } catch (error) {
    log.error({ err: error }, 'A handshake could not be judged.');
    next(refusalError(refusal('internal')));
  }
}

function attend(socket: Socket, connections: Map<string, Connection>, shared: ConnectionShared): void {
  const connection = new Connection(socket.id, socket.conn, socket.data as Seat, shared);
  const decoder = decoderOf(socket.handshake.auth);
  if (decoder !== undefined) decoder.taker = connection;
  forgetToken(socket);
  connections.set(socket.id, connection);
  shared.metrics.totals.add('connections');
  socket.data = { connection, connections, decoder } satisfies Attended;
  socket.on('message', onMessage);
  socket.on('disconnect', onDisconnect);
  connection.open();
}

interface Attended {
  readonly connection: Connection;
  readonly connections: Map<string, Connection>;
  readonly decoder: PacketDecoder | undefined;
}

/** Shared by all sockets, which call it as their method: a connection costs no closure. */
function onMessage(this: Socket, raw: unknown, ackId: number | null, characters: number): void {
  (this.data as Attended).connection.take(raw, ackId, characters);
}

function onDisconnect(this: Socket): void {
  const { connection, connections, decoder } = this.data as Attended;
  if (decoder !== undefined) decoder.taker = null;
  connections.delete(connection.linkId);
  connection.gone();
}

/** Engine.IO's socket when it has just been dialled. */
interface DialledSocket {
  request: IncomingMessage | null;
  readonly remoteAddress: string;
  once(event: 'close', listener: (this: DialledSocket) => void): void;
}

/** A connection counts from when it is dialled until it is gone, whether it has said yet which game it wants or not. */
function countByAddress(
  { engine }: Server,
  dialled: AddressCounts,
  addresses: WeakMap<object, string>,
  settings: Settings,
): void {
  // Shared by all connections, as their method: one of them costs no closure.
  function onClose(this: DialledSocket): void {
    dialled.remove(addresses.get(this) ?? 'unknown');
  }
  engine.on('connection', (conn: DialledSocket) => {
    forgetRequest(conn, addresses, settings);
    dialled.add(addresses.get(conn) ?? 'unknown');
    conn.once('close', onClose);
  });
}

/** The request is not needed beyond the caller's address; kept, it would be a third of a connection's memory. */
function forgetRequest(conn: DialledSocket, addresses: WeakMap<object, string>, { server }: Settings): void {
  addresses.set(conn, clientAddress(conn.request?.headers ?? {}, conn.remoteAddress, server.trustProxy));
  conn.request = null;
}

/** Once somebody is seated, the token is needed no more: what is not there cannot leak [W1]. */
function forgetToken(socket: Socket): void {
  Object.assign(socket.handshake, { auth: {} });
}

/** Gathers the connections that have something to write, and lets them write at the end of the turn. */
function flushLater(runtime: Runtime): (connection: Connection) => void {
  let waiting: Connection[] = [];
  const flush = () => {
    const connections = waiting;
    waiting = [];
    for (const connection of connections) connection.flush();
  };
  return (connection) => {
    if (waiting.length === 0) runtime.defer(flush);
    waiting.push(connection);
  };
}

function every(runtime: Runtime, intervalMs: number, callback: () => void): () => void {
  let cancel = runtime.setTimer(intervalMs, tick);
  function tick(): void {
    callback();
    cancel = runtime.setTimer(intervalMs, tick);
  }
  return () => cancel();
}

/** Waits until it is so, at most `withinMs`. */
function until(runtime: Runtime, withinMs: number, isSo: () => boolean): Promise<void> {
  const latest = runtime.now() + withinMs;
  return new Promise((resolve) => {
    const look = () => {
      if (isSo() || runtime.now() >= latest) resolve();
      else runtime.setTimer(LOOK_EVERY_MS, look);
    };
    look();
  });
}
