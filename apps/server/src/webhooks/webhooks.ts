import type { Runtime } from '@planning-poker/sync';
import type { Settings } from '../config/settings.ts';
import type { GameRegistry } from '../games/game-registry.ts';
import type { Log } from '../ops/logger.ts';
import type { Metrics } from '../ops/metrics.ts';
import { Courier } from './courier.ts';
import type { WebhookCursors } from './cursors.ts';
import { createPost } from './post.ts';
import { VisitQueue } from './visit-queue.ts';

export interface WebhooksOptions {
  readonly settings: Settings;
  readonly cursors: WebhookCursors;
  readonly registry: Pick<GameRegistry, 'find'>;
  readonly runtime: Runtime;
  readonly metrics: Pick<Metrics, 'webhooks'>;
  readonly log: Log;
}

export interface Webhooks {
  /** A game has moved. Called for every batch, so it costs next to nothing. */
  wake(gameId: string): void;
  /** Games that wait to be looked at, over all endpoints. */
  waiting(): number;
  start(): void;
  stop(): Promise<void>;
}

/** Requests that are under way when the server ends have so long, then they are told again after the next start. */
const GRACE_MS = 2_000;
const CONNECTIONS_TO_A_HOST = 8;

/** Tells other programs what happened: one more reader of the log, with a cursor that survives a restart [O8]. */
export function createWebhooks(options: WebhooksOptions): Webhooks {
  const { settings, cursors, registry, runtime, metrics, log } = options;
  const { endpoints, allowPrivateAddresses, timeoutMs, attempts } = settings.webhooks;
  const { post, close } = createPost({ allowPrivateAddresses, timeoutMs, connections: CONNECTIONS_TO_A_HOST });
  const queues = endpoints.map((endpoint) => {
    const courier = new Courier({
      endpoint,
      cursors,
      historyOf: async (gameId) => (await registry.find(gameId))?.history ?? null,
      post,
      runtime,
      log,
      count: (id, outcome) => metrics.webhooks.add(`${id} ${outcome}`),
      address: settings.server.publicUrl?.replace(/\/+$/, '') ?? null,
      attempts,
    });
    return new VisitQueue({ courier, cursors, runtime, log });
  });
  return {
    wake(gameId) {
      for (const queue of queues) queue.wake(gameId);
    },
    waiting: () => queues.reduce((sum, queue) => sum + queue.waiting, 0),
    start() {
      for (const queue of queues) queue.start();
    },
    async stop() {
      await Promise.all(queues.map((queue) => queue.stop(GRACE_MS)));
      close();
    },
  };
}
