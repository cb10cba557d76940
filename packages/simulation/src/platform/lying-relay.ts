import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MESSAGE_EVENT, SOCKET_PATH } from '@planning-poker/protocol';
import type { Envelope } from '@planning-poker/sync';
import { Server } from 'socket.io';
import type { Socket as Downstream } from 'socket.io';
import { io } from 'socket.io-client';
import type { Socket as Upstream } from 'socket.io-client';

/** What a relay makes of what passes through it; without one, it is an honest relay. */
export interface Lie {
  /** What a client hears instead of a message of the server. `connection` counts from 0. */
  message?(message: Envelope, connection: number): readonly Envelope[];
  /** What a client hears instead of an answer, null: nothing; `sendings`: how often this id has been sent. `asked` may be nonsense. */
  answer?(answer: Envelope, asked: Envelope, sendings: number): Envelope | null;
  /** What a client hears instead of a refused handshake; null: that it is let in. */
  refusal?(error: Error): Error | null;
  /** What the server hears instead of a request; null: nothing, and the client is told that it is accepted. */
  request?(request: Envelope): Envelope | null;
  /** The HTTP answer's body instead of the server's. */
  body?(body: string, path: string): string;
  /** The HTTP answer's status instead of the server's. */
  status?(status: number, path: string, method: string): number;
}

export interface LyingRelay {
  readonly address: URL;
  close(): Promise<void>;
}

/** Stands between clients and a server, as a proxy does, and lies. For tests of those who must notice. */
export async function startLyingRelay(target: URL, lie: Lie): Promise<LyingRelay> {
  const http = createServer((request, response) => void relayHttp(request, response, target, lie));
  const server = new Server(http, { path: SOCKET_PATH, transports: ['websocket'], serveClient: false });
  const upstreams = new Map<string, Upstream>();
  const sendings = new Map<string, number>();
  let connections = 0;
  server.use((socket, next) => {
    const upstream = io(target.origin, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      auth: socket.handshake.auth,
    });
    upstreams.set(socket.id, upstream);
    // What comes before the client is let in waits for it.
    const early: Envelope[] = [];
    const keep = (message: Envelope): void => void early.push(message);
    upstream.on(MESSAGE_EVENT, keep);
    upstream.once('connect', () => {
      socket.data = { early, keep };
      next();
    });
    upstream.once('connect_error', (error) => {
      const told = lie.refusal === undefined ? error : lie.refusal(error);
      if (told === null) socket.data = { early, keep };
      next(told ?? undefined);
    });
  });
  server.on('connection', (socket) => {
    const upstream = upstreams.get(socket.id);
    if (upstream !== undefined) join(socket, upstream, lie, connections, sendings);
    connections += 1;
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  return {
    address: new URL(`http://127.0.0.1:${port}`),
    close: async () => {
      for (const upstream of upstreams.values()) upstream.disconnect();
      await server.close();
    },
  };
}

function join(down: Downstream, up: Upstream, lie: Lie, connection: number, sendings: Map<string, number>): void {
  const { early, keep } = down.data as { early: Envelope[]; keep: (message: Envelope) => void };
  const pass = (message: Envelope): void => {
    for (const told of lie.message?.(message, connection) ?? [message]) down.emit(MESSAGE_EVENT, told);
  };
  up.off(MESSAGE_EVENT, keep);
  up.on(MESSAGE_EVENT, pass);
  for (const message of early) pass(message);
  down.on(MESSAGE_EVENT, (asked: Envelope, answer?: (told: Envelope) => void) => {
    const request = lie.request === undefined ? asked : lie.request(asked);
    if (request === null && lie.request !== undefined) return answer?.(acceptedAs(asked));
    if (answer === undefined) return void up.emit(MESSAGE_EVENT, request);
    const id = (asked as Envelope | null)?.correlationId ?? 'nonsense';
    const count = (sendings.get(id) ?? 0) + 1;
    sendings.set(id, count);
    up.emit(MESSAGE_EVENT, request, (told: Envelope) => {
      const heard = lie.answer === undefined ? told : lie.answer(told, asked, count);
      if (heard !== null) answer(heard);
    });
  });
  down.on('disconnect', () => up.disconnect());
  up.on('disconnect', () => down.conn.close());
}

function acceptedAs({ correlationId, timestamp }: Envelope): Envelope {
  return { type: 'accepted', correlationId, timestamp, version: 1, payload: { gameVersion: 2 } };
}

async function relayHttp(request: IncomingMessage, response: ServerResponse, target: URL, lie: Lie): Promise<void> {
  const path = request.url ?? '/';
  const { authorization, 'content-type': type } = request.headers;
  const body: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) body.push(chunk);
  const answer = await fetch(new URL(path, target), {
    method: request.method ?? 'GET',
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(body.length === 0 ? {} : { body: Buffer.concat(body) }),
  });
  const text = await answer.text();
  const status = lie.status?.(answer.status, path, request.method ?? 'GET') ?? answer.status;
  response.writeHead(status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
  response.end(lie.body?.(text, path) ?? text);
}
