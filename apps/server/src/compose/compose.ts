import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pokerDecider } from '@planning-poker/poker';
import { createRegistry, defaultRoomLimits, type RoomLimits, type Runtime } from '@planning-poker/sync';
import type { DestinationStream } from 'pino';
import type { Settings } from '../config/settings.ts';
import type { GameRegistry } from '../games/game-registry.ts';
import { sha256 } from '../games/player-id.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { encodeWith } from '../gateway/wire-message.ts';
import { stripBasePath } from '../http/base-path.ts';
import { createHttpApp, type HttpApp } from '../http/http-app.ts';
import { createLogger, type Log } from '../ops/logger.ts';
import { createMetrics } from '../ops/metrics.ts';
import { keepRetention } from '../ops/retention.ts';
import { createRoomObserver } from '../ops/room-observer.ts';
import { StoreMonitor } from '../ops/store-monitor.ts';
import { createNodeRuntime } from '../seams/node-runtime.ts';
import { watchProcess } from '../seams/process-figures.ts';
import { silentDoorbell } from '../seams/silent-doorbell.ts';
import { openStore } from '../stores/open-store.ts';
import type { ServerStore } from '../stores/server-store.ts';
import { createWebhooks, type Webhooks } from '../webhooks/webhooks.ts';

/** What a test may put in the place of the real thing. */
export interface Replacements {
  readonly store?: ServerStore;
  readonly logDestination?: DestinationStream;
  readonly limits?: Partial<RoomLimits>;
  readonly webRoot?: string | null;
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly log: Log;
  /** Ends without losing anything [O2]; a second call waits for the first. */
  close(): Promise<void>;
}

const builtPages = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The one place that wires everything. Rejects where something cannot be had, and leaves nothing open then. */
export async function compose(settings: Settings, replacements: Replacements = {}): Promise<RunningServer> {
  const runtime = createNodeRuntime();
  const log = createLogger(settings.logging.level, replacements.logDestination);
  const store = replacements.store ?? (await openStore(settings.store.url, runtime));
  const wired = await wire({ settings, runtime, log, store }, replacements).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const address = await listen(wired.server, settings.server).catch(async (error: unknown) => {
    await wired.close();
    throw error;
  });
  wired.start();
  return { address, log, close: () => wired.close() };
}

interface Foundation {
  readonly settings: Settings;
  readonly runtime: Runtime;
  readonly log: Log;
  readonly store: ServerStore;
}

interface Wired {
  /** Not listening yet. */
  readonly server: Server;
  /** Begins what the server does by itself. */
  start(): void;
  /** Ends all, the store too. */
  close(): Promise<void>;
}

async function wire(foundation: Foundation, replacements: Replacements): Promise<Wired> {
  const { settings, runtime, log, store } = foundation;
  let draining: Promise<void> | null = null;
  const isDraining = () => draining !== null;
  const figures = watchProcess();
  const metrics = createMetrics({
    connections: () => gateway.connections(),
    rooms: () => registry.stats(),
    webhooks: () => webhooks.waiting(),
    process: () => figures.read(),
  });
  const monitor = new StoreMonitor({ store, runtime, log, tell: (service) => registry.setService(service) });
  const registry: GameRegistry = createRegistry({
    decider: pokerDecider,
    store,
    doorbell: silentDoorbell,
    runtime,
    observer: createRoomObserver(metrics, log, monitor, (gameId) => webhooks.wake(gameId)),
    digest: sha256,
    encode: encodeWith(runtime),
    limits: { ...limitsOf(settings), ...replacements.limits },
  });
  const webhooks = createWebhooks({ settings, cursors: store, registry, runtime, metrics, log });
  const shared = { registry, runtime, metrics, log, settings, isDraining };
  const webRoot = replacements.webRoot === undefined ? builtPages : replacements.webRoot;
  const http = await createHttpApp({ ...shared, readiness: monitor, webRoot });
  const gateway = createGateway({ ...shared, http: http.server });
  stripBasePath(http.server, settings.server.publicUrl);
  const erase = (gameId: string) => registry.erase(gameId);
  const stopRetention = keepRetention({ store, runtime, log, retentionDays: settings.games.retentionDays, erase });
  const end = async () => {
    stopRetention();
    await drain({ http, gateway, registry, store, monitor, webhooks });
    figures.stop();
  };
  const start = () => {
    webhooks.start();
    monitor.watch();
  };
  return { server: http.server, start, close: () => (draining ??= end()) };
}

interface Parts {
  readonly http: HttpApp;
  readonly gateway: Gateway;
  readonly registry: GameRegistry;
  readonly store: ServerStore;
  readonly monitor: StoreMonitor;
  readonly webhooks: Webhooks;
}

/** In this order no accepted command is lost, and every client hears of it: rooms first, connections next, the store last. */
async function drain({ http, gateway, registry, store, monitor, webhooks }: Parts): Promise<void> {
  http.server.close();
  monitor.stop();
  await webhooks.stop();
  await registry.close();
  await gateway.close();
  await http.close();
  http.server.closeAllConnections();
  await store.close();
}

async function listen(server: Server, { host, port }: Settings['server']): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const { address, port: actualPort, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${actualPort}`;
}

function limitsOf({ games, delivery }: Settings): RoomLimits {
  return {
    ...defaultRoomLimits,
    ...delivery,
    presenceGraceMs: games.presenceGraceMs,
    claimAfterMs: games.claimAfterMs,
  };
}
