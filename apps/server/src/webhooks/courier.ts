import type { Game } from '@planning-poker/poker';
import type { History, PublicEvent, Runtime } from '@planning-poker/sync';
import { gameInLogs, type Log } from '../ops/logger.ts';
import { bodyOf } from './body.ts';
import type { WebhookCursors } from './cursors.ts';
import { type Endpoint, endpointId } from './endpoint.ts';
import type { WebhookMessage } from './message.ts';
import { pageMessages } from './page-messages.ts';
import type { Post, PostResult } from './post.ts';
import { retryAfterMs, retryDelayMs } from './retry-delay.ts';
import { signatureOf } from './signature.ts';

export interface CourierOptions {
  readonly endpoint: Endpoint;
  readonly cursors: WebhookCursors;
  /** What anybody may know of a game; null: there is no such game. */
  readonly historyOf: (gameId: string) => Promise<Pick<History<Game>, 'events' | 'stateAt'> | null>;
  readonly post: Post;
  readonly runtime: Pick<Runtime, 'now' | 'random'>;
  readonly log: Log;
  readonly count: (endpoint: string, outcome: DeliveryOutcome) => void;
  /** Where people reach the server, without a slash at the end; null: nobody knows. */
  readonly address: string | null;
  readonly attempts: number;
}

export type DeliveryOutcome = 'delivered' | 'failed' | 'givenUp' | 'gone';

/** After a visit to a game: all is told, or the visit is to be repeated, or the endpoint wants no more. */
export type Visit =
  | { readonly status: 'done' }
  | { readonly status: 'gone' }
  /** `failures`: of the message that comes next */
  | { readonly status: 'again'; readonly afterMs: number; readonly failures: number };

const EVENTS_A_PAGE = 200;
const MS_PER_SECOND = 1_000;

/**
 * Tells one endpoint what one game has done since it was last told: the log's events, in order, each until it is taken or given up. The
 * cursor moves after the endpoint has taken a message, so a crash in between repeats the message, under the same id, and loses none.
 */
export class Courier {
  readonly id: string;
  readonly #options: CourierOptions;

  constructor(options: CourierOptions) {
    this.#options = options;
    this.id = endpointId(options.endpoint);
  }

  /** `failures`: attempts at the next message that have failed before. Rejects with what the store rejects with. */
  async visit(gameId: string, failures: number, signal: AbortSignal): Promise<Visit> {
    const { cursors, historyOf, address } = this.#options;
    const isWanted = (event: PublicEvent): boolean => this.#isWanted(event);
    let cursor = await cursors.cursor(this.id, gameId);
    let failuresOfNext = failures;
    for (;;) {
      const history = await historyOf(gameId);
      const page = await history?.events(null, cursor, EVENTS_A_PAGE);
      if (!history || page === undefined || page.events.length === 0) return { status: 'done' };
      for await (const message of pageMessages(history, { events: page.events, isWanted, address })) {
        const visit = await this.#tell(gameId, message, failuresOfNext, signal);
        if (visit.status !== 'done') return visit;
        failuresOfNext = 0;
        await cursors.moveCursor(this.id, gameId, message.data.gameVersion);
      }
      cursor = page.events.at(-1)?.version ?? cursor;
      await cursors.moveCursor(this.id, gameId, cursor);
      if (page.next === null) return { status: 'done' };
    }
  }

  #isWanted({ type }: PublicEvent): boolean {
    return this.#options.endpoint.events.some((wanted) => wanted === type);
  }

  async #tell(gameId: string, message: WebhookMessage, failures: number, signal: AbortSignal): Promise<Visit> {
    const { endpoint, count, log, attempts } = this.#options;
    // Broken off between two messages: this one is for after the next start.
    if (signal.aborted) return { status: 'again', afterMs: 0, failures };
    const id = `${gameId}-${message.data.gameVersion}`;
    const result = await this.#post(id, bodyOf(endpoint.format, message), signal);
    if (result.status === 'delivered') {
      count(this.id, 'delivered');
      return { status: 'done' };
    }
    const about = { endpoint: this.id, game: gameInLogs(gameId), type: message.type };
    if (result.status === 'gone') {
      count(this.id, 'gone');
      log.warn(about, 'A webhook receiver wants no more messages (410); it gets none until the server starts again.');
      return { status: 'gone' };
    }
    if (signal.aborted) return { status: 'again', afterMs: 0, failures };
    count(this.id, 'failed');
    if (failures + 1 < attempts)
      return { status: 'again', afterMs: this.#pause(failures + 1, result), failures: failures + 1 };
    count(this.id, 'givenUp');
    log.warn({ ...about, attempts, reason: result.why }, 'A webhook message was given up; the next one is tried.');
    return { status: 'done' };
  }

  #post(id: string, body: string, signal: AbortSignal): Promise<PostResult> {
    const { endpoint, post, runtime } = this.#options;
    const timestamp = Math.floor(runtime.now() / MS_PER_SECOND);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'planning-poker-webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      ...(endpoint.secret !== null && { 'webhook-signature': signatureOf(endpoint.secret, { id, timestamp, body }) }),
    };
    return post(endpoint.url, headers, body, signal);
  }

  #pause(failures: number, { retryAfter }: { readonly retryAfter?: string | undefined }): number {
    const { runtime } = this.#options;
    return retryDelayMs(failures, runtime.random(), retryAfterMs(retryAfter, runtime.now()));
  }
}
