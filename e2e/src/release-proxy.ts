import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { freePort } from './free-port.ts';
import type { GameServer } from './game-server.ts';
import { joinSockets } from './join-sockets.ts';

/** A name with the digest of its content, as the build writes it: `menu-Bqi0ALVb.js`. */
const digestInName = /-[\w-]{8}(?=\.(?:js|css)\b)/g;
const written = /javascript|css|html|json/;

/**
 * Stands before a server as a reverse proxy does, and can put another release of the page there: the same one, in which every file has
 * another name, and none of the old names is to be had any more.
 */
export class ReleaseProxy {
  readonly url: string;
  readonly #upstream: URL;
  readonly #server: Server;
  #release = 0;
  #isWhole = true;
  #named: ReadonlySet<string> = new Set();

  private constructor(upstream: URL, port: number) {
    this.url = `http://${upstream.hostname}:${port}`;
    this.#upstream = upstream;
    this.#server = createServer((asked, answer) => this.#pass(asked, answer));
    this.#server.on('upgrade', (asked: IncomingMessage, socket: Duplex) =>
      joinSockets(asked, socket, upstream, asked.url ?? '/'),
    );
  }

  static async before(server: GameServer): Promise<ReleaseProxy> {
    const port = await freePort();
    const proxy = new ReleaseProxy(new URL(server.url), port);
    await new Promise<void>((resolve) => void proxy.#server.listen(port, proxy.#upstream.hostname, resolve));
    return proxy;
  }

  /** From now on the next release is served, and nothing of the one before. */
  deploy(): void {
    this.#release += 1;
    this.#isWhole = true;
  }

  /** From now on nothing is to be had but what the page itself names: as for a page that was opened just before a deploy. */
  losesParts(): void {
    this.#isWhole = false;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const url = asked.url ?? '/';
    const path = this.#pathHere(url);
    if (path === null || (!this.#isWhole && url.startsWith('/assets/') && !this.#named.has(url))) {
      answer.writeHead(404).end();
      return;
    }
    const { hostname, port } = this.#upstream;
    const headers = { ...asked.headers, 'accept-encoding': 'identity', 'if-none-match': '' };
    const passed = request({ hostname, port, path, method: asked.method, headers }, (its) => {
      const isWritten = written.test(its.headers['content-type'] ?? '') && !url.startsWith('/api/');
      if (isWritten) void this.#sendRenamed(its, answer);
      else its.pipe(answer.writeHead(its.statusCode ?? 502, its.headers));
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  }

  async #sendRenamed(its: IncomingMessage, answer: ServerResponse): Promise<void> {
    const text = (await its.setEncoding('utf8').toArray())
      .join('')
      .replace(digestInName, (digest) => this.#rename(digest));
    if (its.headers['content-type']?.includes('html')) {
      this.#named = new Set([...text.matchAll(/assets\/[^"']+/g)].map(([name]) => `/${name}`));
    }
    const { 'content-length': _length, 'transfer-encoding': _encoding, etag: _etag, ...headers } = its.headers;
    answer.writeHead(its.statusCode ?? 502, headers).end(text);
  }

  /** `-Bqi0ALVb` is `-Bqi0ALVb.r1` in the first release after the one that was built. */
  #rename(digest: string): string {
    return `${digest}${this.#mark}`;
  }

  /** What the server calls it; null: that is of another release. */
  #pathHere(url: string): string | null {
    if (!url.startsWith('/assets/')) return url;
    const mark = /\.r\d+(?=\.)/.exec(url)?.[0] ?? '';
    return mark === this.#mark ? url.replace(mark, '') : null;
  }

  get #mark(): string {
    return this.#release === 0 ? '' : `.r${this.#release}`;
  }
}
