import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface RecordingProxy {
  /** What to dial instead of the server. */
  readonly address: string;
  /** Every byte that the server has sent through it: HTTP heads and bodies, WebSocket frames. */
  received(): string;
}

/** Stands between one client and the server, and keeps what the server says. It ends with the test. */
export async function startRecordingProxy({ address }: { readonly address: string }): Promise<RecordingProxy> {
  const target = new URL(address);
  const chunks: Buffer[] = [];
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    server.on('data', (chunk: Buffer) => chunks.push(chunk));
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    proxy.close();
  });
  const { port } = proxy.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, received: () => Buffer.concat(chunks).toString('utf8') };
}
