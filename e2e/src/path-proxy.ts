import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { freePort } from './free-port.ts';
import type { GameServer } from './game-server.ts';
import { joinSockets } from './join-sockets.ts';

/** What reaches the server behind: the path, or what comes after it. Reverse proxies do either. */
export type PathHandling = 'leaves the path' | 'takes the path away';

/** A reverse proxy under whose address a server has one path, and nothing else is to be had. */
export class PathProxy {
  /** With the path, without a slash at its end. */
  readonly url: string;
  readonly #path: string;
  readonly #handling: PathHandling;
  readonly #server: Server;
  readonly #strayed: string[] = [];
  #upstream: URL | null = null;

  private constructor(port: number, path: string, handling: PathHandling) {
    this.url = `http://127.0.0.1:${port}${path}`;
    this.#path = path;
    this.#handling = handling;
    this.#server = createServer((asked, answer) => this.#pass(asked, answer));
    this.#server.on('upgrade', (asked: IncomingMessage, socket: Duplex) => this.#join(asked, socket));
  }

  /** Before there is a server: that one has to be told its address. */
  static async listen(path: string, handling: PathHandling): Promise<PathProxy> {
    const port = await freePort();
    const proxy = new PathProxy(port, path, handling);
    await new Promise<void>((resolve) => void proxy.#server.listen(port, '127.0.0.1', resolve));
    return proxy;
  }

  standBefore({ url }: GameServer): void {
    this.#upstream = new URL(url);
  }

  /** What was asked for outside of the path. */
  get strayed(): readonly string[] {
    return this.#strayed;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const path = this.#pathBehind(asked);
    if (path === null || this.#upstream === null) {
      answer.writeHead(404).end();
      return;
    }
    const { hostname, port } = this.#upstream;
    const passed = request({ hostname, port, path, method: asked.method, headers: asked.headers }, (its) => {
      its.pipe(answer.writeHead(its.statusCode ?? 502, its.headers));
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  }

  #join(asked: IncomingMessage, socket: Duplex): void {
    const path = this.#pathBehind(asked);
    if (path === null || this.#upstream === null) socket.destroy();
    else joinSockets(asked, socket, this.#upstream, path);
  }

  /** null: that is not under the path. */
  #pathBehind({ url = '/' }: IncomingMessage): string | null {
    const rest = url.slice(this.#path.length);
    if (url.startsWith(this.#path) && /^(?:[/?]|$)/.test(rest)) {
      if (this.#handling === 'leaves the path') return url;
      return rest.startsWith('/') ? rest : `/${rest}`;
    }
    this.#strayed.push(url);
    return null;
  }
}
