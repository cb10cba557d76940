import { createHash } from 'node:crypto';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../config/settings.ts';

/** Never logged, whoever passes it [O4]: a second line of defence, the first is that nobody does. */
const secrets = ['token', 'password', 'card', 'name', 'title', 'auth', 'authorization', 'passwordHash'];

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** JSON lines to standard output, or to `destination`. */
export function createLogger(level: Settings['logging']['level'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '***' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** A game as it stands in logs: its id opens the game, so a digest tells games apart instead. */
export function gameInLogs(gameId: string): string {
  return createHash('sha256').update(gameId).digest('base64url').slice(0, 8);
}
