import { createServer } from 'node:http';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { ServerOptions, Socket } from 'socket.io';

export interface SocketServer {
  readonly address: URL;
  readonly io: Server;
  readonly http: HttpServer;
  /** each handshake's `auth`, in order */
  readonly handshakes: readonly Record<string, unknown>[];
  /** connections that are there now */
  readonly sockets: ReadonlySet<Socket>;
  /** every argument of `message` that came without an acknowledgement callback, or with one */
  readonly heard: readonly unknown[];
  /** what the next handshakes are refused with; null: they are let in */
  refuseWith: { readonly data?: unknown } | null;
  /** what a message is acknowledged with; undefined: nothing */
  answer: (message: unknown) => unknown;
  close(): Promise<void>;
}

/** A real Socket.IO server on the loopback, at a port of its own or the one that is given. */
export async function startSocketServer(
  options: Partial<ServerOptions> & { readonly port?: number } = {},
): Promise<SocketServer> {
  const { port = 0, ...ioOptions } = options;
  const http = createServer();
  const io = new Server(http, { path: '/below/socket.io', serveClient: false, ...ioOptions });
  const handshakes: Record<string, unknown>[] = [];
  const sockets = new Set<Socket>();
  const heard: unknown[] = [];
  await new Promise<void>((resolve) => {
    http.listen(port, '127.0.0.1', resolve);
  });
  const server: SocketServer = {
    address: new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}/below/socket.io`),
    io,
    http,
    handshakes,
    sockets,
    heard,
    refuseWith: null,
    answer: () => undefined,
    async close() {
      http.closeAllConnections();
      await io.close();
    },
  };
  io.use((socket, next) => {
    handshakes.push(socket.handshake.auth);
    next(server.refuseWith === null ? undefined : Object.assign(new Error('refused'), server.refuseWith));
  });
  io.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('disconnect', () => sockets.delete(socket));
    socket.on('message', (message: unknown, acknowledge?: (answer: unknown) => void) => {
      heard.push(message);
      const answer = server.answer(message);
      if (answer !== undefined) acknowledge?.(answer);
    });
  });
  return server;
}
