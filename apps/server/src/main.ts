import { fileURLToPath } from 'node:url';
import { compose, type RunningServer } from './compose/compose.ts';
import { loadSettings } from './config/load-settings.ts';
import { ConfigurationError } from './config/mistake.ts';
import type { Settings } from './config/settings.ts';

const configuration = fileURLToPath(new URL('../config', import.meta.url));

await start();

async function start(): Promise<void> {
  try {
    const settings = loadSettings({
      directory: configuration,
      environmentName: process.env['NODE_ENV'] ?? 'development',
      variables: process.env,
    });
    const server = await compose(settings);
    endOnSignals(server, settings);
    endOnDefects(server);
    console.log(`Planning poker is ready on ${addressForPeople(server, settings)}`);
  } catch (error) {
    console.error(
      error instanceof ConfigurationError ? error.message : `Planning poker cannot start: ${reasonOf(error)}`,
    );
    process.exit(1);
  }
}

/** What to type into a browser on this machine. */
function addressForPeople({ address }: RunningServer, { server }: Settings): string {
  return server.publicUrl ?? address.replace(/\/\/(?:0\.0\.0\.0|127\.0\.0\.1|\[::1?\])(?=:)/, '//localhost');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is taken. Set PLANNING_POKER_SERVER__PORT to another one.`;
  if (code === 'EACCES') return `port ${port} needs more rights. Set PLANNING_POKER_SERVER__PORT to one above 1023.`;
  return error.message;
}

/** The first signal ends without losing anything [O2], within a bound; the second ends at once. */
function endOnSignals(server: RunningServer, { server: { shutdownTimeoutMs } }: Settings): void {
  let isEnding = false;
  const end = (signal: string) => {
    if (isEnding) process.exit(1);
    isEnding = true;
    server.log.info({ signal }, 'The server ends.');
    setTimeout(() => process.exit(1), shutdownTimeoutMs).unref();
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** What nobody caught is a defect: what was accepted is on the disk, so the safe thing is to end and be started again. */
function endOnDefects({ log }: RunningServer): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, 'The server has a defect and ends.');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
