import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface FreezingProxy {
  readonly port: number;
  /** Connections that are there now carry nothing any more, and nobody is told: a phone that slept, a cable that was pulled. */
  freeze(): void;
  close(): Promise<void>;
}

/** A TCP proxy to a port of the loopback. */
export async function startFreezingProxy(targetPort: number): Promise<FreezingProxy> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const target = connect(targetPort, '127.0.0.1');
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => open.delete(from));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    freeze() {
      for (const socket of open) {
        socket.unpipe();
        socket.pause();
      }
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
