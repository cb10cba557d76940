import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';

import type { ServerSettings } from './game-server.ts';

/** One request, as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A program of somebody else that is told what games come to, on a free port of this machine. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** The next requests get these statuses, one each; afterwards 204. */
  readonly statuses: number[] = [];
  /** Answers nobody from now on. */
  isSilent = false;
  readonly #key = randomBytes(32);
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      request.on('end', () => this.#take({ headers: request.headers, body }, response));
    });
  }

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  /** What a server needs to know to tell it. */
  get settings(): ServerSettings {
    const url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/poker`;
    return {
      WEBHOOKS__ENDPOINTS: JSON.stringify([{ url, secret: `whsec_${this.#key.toString('base64')}` }]),
      WEBHOOKS__ALLOW_PRIVATE_ADDRESSES: 'true',
    };
  }

  /** Waits for as many requests; gives all that have come. */
  async hasReceived(count: number): Promise<readonly Received[]> {
    await expect.poll(() => this.received.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
    return this.received;
  }

  /** Is it signed as docs/webhooks.md has it, and just now? */
  isGenuine({ headers, body }: Received): boolean {
    const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
    const signed = `${String(id)}.${String(timestamp)}.${body}`;
    const expected = `v1,${createHmac('sha256', this.#key).update(signed).digest('base64')}`;
    return signature === expected && Math.abs(Date.now() / 1_000 - Number(timestamp)) < 300;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #take(request: Received, response: ServerResponse): void {
    this.received.push(request);
    if (!this.isSilent) response.writeHead(this.statuses.shift() ?? 204).end();
  }
}
