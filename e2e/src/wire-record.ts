import type { Page, Response } from '@playwright/test';

/** Everything that one tab has received or sent: frames of sockets, bodies and addresses of HTTP; and whom it has asked. */
export class WireRecord {
  readonly #received: Promise<string>[] = [];
  readonly #sent: string[] = [];
  readonly #asked: string[] = [];

  /** Begin before the page is opened. */
  constructor(page: Page) {
    page.on('websocket', (socket) => {
      this.#asked.push(socket.url());
      socket.on('framereceived', ({ payload }) => this.#received.push(Promise.resolve(payload.toString())));
      socket.on('framesent', ({ payload }) => this.#sent.push(payload.toString()));
    });
    page.on('response', (response) => this.#received.push(textOf(response)));
    page.on('request', (request) => {
      this.#asked.push(request.url());
      this.#sent.push(`${request.url()} ${request.postData() ?? ''}`);
    });
  }

  async received(): Promise<string> {
    return (await Promise.all(this.#received)).join('\n');
  }

  /** The addresses of all requests and sockets. */
  get asked(): readonly string[] {
    return this.#asked;
  }

  sent(): string {
    return this.#sent.join('\n');
  }
}

/** Head and body. What was cut off in the middle has no body that anybody could read. */
async function textOf(response: Response): Promise<string> {
  const head = `${response.url()} ${JSON.stringify(response.headers())}`;
  return `${head}\n${await response.text().catch(() => '')}`;
}
