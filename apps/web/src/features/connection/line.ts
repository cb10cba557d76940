import type { GameView } from '../../sync/game-store.ts';
import { patienceMs } from './patience.ts';

type Connection = GameView['connection'];
type Service = GameView['service'];

/** What is not as it should be, between this page and what it can do. */
export type Trouble =
  | 'failed'
  | 'offline'
  | 'connecting'
  | 'reconnecting'
  /** The server has said that it goes, and is gone. */
  | 'restarting'
  | 'readOnly'
  | 'unavailable';

/** Long enough to be read by somebody who looks up. */
const comebackMs = 4_000;
const tickMs = 1_000;

/** All that is known of the line to the game. Times are of the page's own clock, which never jumps, in ms. */
export interface Line {
  readonly connection: Connection;
  readonly service: Service;
  /** What the server had said of itself when the line was lost: of the one that is there afterwards it says nothing. */
  readonly serviceBefore: Service;
  readonly isOnline: boolean;
  readonly pending: GameView['pending'];
  /** since when there has been trouble, of whatever kind; null: there is none */
  readonly since: number | null;
  /** when the next attempt is made, by this page or by the server; null: it is under way, or there is none */
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
  serviceBefore: null,
  isOnline: true,
  pending: [],
  since: null,
  attemptAt: null,
  comeback: null,
};

export function troubleOf({ connection, service, serviceBefore, isOnline }: Line): Trouble | null {
  switch (connection.status) {
    case 'failed':
      return 'failed';
    // A line that was lost this instant is dialled again in the next: both read as reconnecting.
    case 'disconnected':
    case 'reconnecting':
      if (!isOnline) return 'offline';
      return service?.state === 'unavailable' ? 'restarting' : 'reconnecting';
    case 'connecting':
      return isOnline ? 'connecting' : 'offline';
    case 'connected':
      return service === null || service === serviceBefore ? null : serviceTrouble(service);
  }
}

function serviceTrouble({ state, fallback }: NonNullable<Service>): Trouble | null {
  switch (state) {
    case 'available':
      return null;
    case 'degraded':
      // What is slower than usual, and takes everything, is no trouble.
      return fallback === 'readOnly' ? 'readOnly' : null;
    case 'unavailable':
      return 'unavailable';
  }
}

/** The machine (U50). Total; an event that changes nothing gives back the very same object. */
export function stepLine(line: Line, event: LineEvent): Line {
  switch (event.type) {
    case 'viewed': {
      const { connection, service, pending } = event.view;
      const isSame = connection === line.connection && service === line.service && pending === line.pending;
      if (isSame) return line;
      const isTried = connection !== line.connection || service !== line.service;
      const attemptAt = isTried ? nextAttempt(event.view, event.at) : line.attemptAt;
      const serviceBefore = connection.status === 'connected' ? line.serviceBefore : service;
      return moved(line, { ...line, connection, service, serviceBefore, pending, attemptAt }, event.at);
    }
    case 'network':
      return event.isOnline === line.isOnline ? line : moved(line, { ...line, isOnline: event.isOnline }, event.at);
    case 'settled':
      return settled(line, event);
  }
}

/** A lost line is dialled by this page; what is wrong with the server, it tries itself, and says when. */
function nextAttempt({ connection, service }: Pick<Line, 'connection' | 'service'>, at: number): number | null {
  switch (connection.status) {
    case 'reconnecting':
      return connection.backoffMs > 0 ? at + connection.backoffMs : null;
    case 'connected':
      return service === null || service.retryAfterMs === null ? null : at + service.retryAfterMs;
    case 'connecting':
    case 'disconnected':
    case 'failed':
      return null;
  }
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
