import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Passes an upgrade on to a server, as a reverse proxy does: from then on what one end says the other one hears. */
export function joinSockets({ rawHeaders }: IncomingMessage, socket: Duplex, upstream: URL, path: string): void {
  const server = connect(Number(upstream.port), upstream.hostname, () => {
    const headers = rawHeaders.flatMap((name, index, all) => (index % 2 === 0 ? [`${name}: ${all[index + 1]}`] : []));
    server.write([`GET ${path} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    server.pipe(socket).pipe(server);
  });
  for (const end of [server, socket]) {
    end.on('error', () => {
      server.destroy();
      socket.destroy();
    });
  }
}
