import type { Page, Response } from '@playwright/test';

/** Everything that one tab has received or sent: frames of sockets, bodies and addresses of HTTP. */
export class WireRecord {
  readonly #received: Promise<string>[] = [];
  readonly #sent: string[] = [];

  /** Begin before the page is opened. */
  constructor(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => this.#received.push(Promise.resolve(payload.toString())));
      socket.on('framesent', ({ payload }) => this.#sent.push(payload.toString()));
    });
    page.on('response', (response) => this.#received.push(textOf(response)));
    page.on('request', (request) => this.#sent.push(`${request.url()} ${request.postData() ?? ''}`));
  }

  async received(): Promise<string> {
    return (await Promise.all(this.#received)).join('\n');
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
