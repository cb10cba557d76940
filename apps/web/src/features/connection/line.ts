import type { GameView } from '../../sync/game-store.ts';
import { patienceMs } from './patience.ts';

type Connection = GameView['connection'];
type Service = GameView['service'];

/** What is not as it should be, between this page and what it can do. */
export type Trouble = 'failed' | 'offline' | 'connecting' | 'reconnecting' | 'restarting' | 'readOnly' | 'degraded';

/** Long enough to be read by somebody who looks up. */
const comebackMs = 4_000;
const tickMs = 1_000;

/** All that is known of the line to the game. Times are of the page's own clock, which never jumps, in ms. */
export interface Line {
  readonly connection: Connection;
  readonly service: Service;
  readonly isOnline: boolean;
  readonly pending: GameView['pending'];
  /** since when there has been trouble, of whatever kind; null: there is none */
  readonly since: number | null;
  /** when the next attempt is made; null: it is under way, or there is none */
  readonly attemptAt: number | null;
  /** Trouble that was told of is over: so that is told too, for a moment. */
  readonly comeback: Comeback | null;
}

interface Comeback {
  /** of its last news */
  readonly at: number;
  /** what waited, and has not been decided yet: correlation ids */
  readonly awaited: readonly string[];
  readonly votes: number;
  readonly others: number;
}

export type LineEvent = { readonly at: number } & (
  | { readonly type: 'viewed'; readonly view: Pick<GameView, 'connection' | 'service' | 'pending'> }
  | { readonly type: 'network'; readonly isOnline: boolean }
  | { readonly type: 'settled'; readonly correlationId: string; readonly isVote: boolean; readonly isAccepted: boolean }
);

/** What the banner says. */
export type Banner =
  | { readonly trouble: Trouble; readonly waiting: number; readonly attemptInMs: number | null }
  | { readonly trouble: null; readonly sending: number; readonly votes: number; readonly others: number };

export const noTrouble: Line = {
  connection: { status: 'connected' },
  service: null,
  isOnline: true,
  pending: [],
  since: null,
  attemptAt: null,
  comeback: null,
};

export function troubleOf({
  connection,
  service,
  isOnline,
}: Pick<Line, 'connection' | 'service' | 'isOnline'>): Trouble | null {
  switch (connection.status) {
    case 'failed':
      return 'failed';
    // A line that was lost this instant is dialled again in the next: both read as reconnecting.
    case 'disconnected':
    case 'reconnecting':
      return isOnline ? 'reconnecting' : 'offline';
    case 'connecting':
      return isOnline ? 'connecting' : 'offline';
    case 'connected':
      return serviceTrouble(service);
  }
}

function serviceTrouble(service: Service): Trouble | null {
  if (service?.fallback === 'readOnly') return 'readOnly';
  if (service?.state === 'unavailable') return 'restarting';
  return service?.state === 'degraded' ? 'degraded' : null;
}

/** The machine (U50). Total; an event that changes nothing gives back the very same object. */
export function stepLine(line: Line, event: LineEvent): Line {
  switch (event.type) {
    case 'viewed': {
      const { connection, service, pending } = event.view;
      const isSame = connection === line.connection && service === line.service && pending === line.pending;
      if (isSame) return line;
      const attemptAt = connection === line.connection ? line.attemptAt : nextAttempt(connection, event.at);
      return moved(line, { ...line, connection, service, pending, attemptAt }, event.at);
    }
    case 'network':
      return event.isOnline === line.isOnline ? line : moved(line, { ...line, isOnline: event.isOnline }, event.at);
    case 'settled':
      return settled(line, event);
  }
}

function nextAttempt(connection: Connection, at: number): number | null {
  return connection.status === 'reconnecting' && connection.backoffMs > 0 ? at + connection.backoffMs : null;
}

function moved(before: Line, line: Line, at: number): Line {
  if (troubleOf(line) !== null) return { ...line, since: line.since ?? at, comeback: null };
  if (before.since === null) return line;
  return { ...line, since: null, comeback: isWorthTelling(before, at) ? comebackOf(line, at) : null };
}

/** A page that was opened slowly has not come back from anywhere, unless something waited. */
function isWorthTelling(before: Line, at: number): boolean {
  return isTold(before, at) && (before.connection.status !== 'connecting' || before.pending.length > 0);
}

function comebackOf({ pending }: Line, at: number): Comeback {
  return { at, awaited: pending.map(({ correlationId }) => correlationId), votes: 0, others: 0 };
}

function settled(line: Line, event: Extract<LineEvent, { type: 'settled' }>): Line {
  const { comeback } = line;
  if (comeback === null || !comeback.awaited.includes(event.correlationId)) return line;
  const { votes, others } = comeback;
  return {
    ...line,
    comeback: {
      at: event.at,
      awaited: comeback.awaited.filter((correlationId) => correlationId !== event.correlationId),
      // What was refused is told by itself, with its reason (C4).
      votes: votes + (event.isAccepted && event.isVote ? 1 : 0),
      others: others + (event.isAccepted && !event.isVote ? 1 : 0),
    },
  };
}

/** Has it lasted long enough to be told? What cannot heal is told at once. */
function isTold(line: Line, now: number): boolean {
  return line.since !== null && (troubleOf(line) === 'failed' || now - line.since >= patienceMs);
}

/** What the banner says at this instant; null: nothing. */
export function bannerOf(line: Line, now: number): Banner | null {
  const trouble = troubleOf(line);
  if (trouble !== null) {
    const attemptInMs = line.attemptAt === null ? null : Math.max(0, line.attemptAt - now);
    return isTold(line, now) ? { trouble, waiting: line.pending.length, attemptInMs } : null;
  }
  const { comeback } = line;
  if (comeback === null || (comeback.awaited.length === 0 && now - comeback.at >= comebackMs)) return null;
  const { awaited, votes, others } = comeback;
  return { trouble: null, sending: awaited.length, votes, others };
}

/** When the banner may say something else although nothing happens; null: it will not. */
export function wakeInMs(line: Line, now: number): number | null {
  if (line.since !== null && !isTold(line, now)) return line.since + patienceMs - now;
  if (line.since !== null && line.attemptAt !== null && line.attemptAt > now)
    return (line.attemptAt - now) % tickMs || tickMs;
  const { comeback } = line;
  if (comeback === null || comeback.awaited.length > 0 || now - comeback.at >= comebackMs) return null;
  return comeback.at + comebackMs - now;
}
