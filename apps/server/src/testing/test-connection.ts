import { createVirtualRuntime, type Answer, type Envelope, type Session } from '@planning-poker/sync';
import type { GameRoom } from '../games/game-registry.ts';
import { Connection, type ConnectionShared } from '../gateway/connection.ts';
import { Deadlines } from '../gateway/deadlines.ts';
import { WireMessage } from '../gateway/wire-message.ts';
import { createLogger } from '../ops/logger.ts';
import { createMetrics } from '../ops/metrics.ts';
import { createTestGame } from './test-game.ts';

const figures = { residentBytes: 0, heapBytes: 0, cpuSeconds: 0, lagSeconds: { p50: 0, p99: 0, max: 0 } };

/** A connection between a wire that keeps what is written and a room that does what a test says. */
export function testConnection({
  room = {},
  draining = false,
}: { readonly room?: Partial<GameRoom>; readonly draining?: boolean } = {}) {
  const runtime = createVirtualRuntime();
  const lines: string[] = [];
  const written: string[] = [];
  const closed: (boolean | undefined)[] = [];
  const dirty: Connection[] = [];
  const shared: ConnectionShared = {
    runtime,
    metrics: createMetrics({
      connections: () => 0,
      rooms: () => ({ rooms: 0, sessions: 0, mailbox: 0 }),
      webhooks: () => 0,
      process: () => figures,
    }),
    log: createLogger('trace', { write: (line) => void lines.push(line) }),
    deadlines: new Deadlines(),
    requestTimeoutMs: 1_000,
    messages: { perSecond: 10, burst: 20 },
    isDraining: () => draining,
    wrote: (connection) => void dirty.push(connection),
  };
  const wire = {
    transport: { name: 'polling', writable: true },
    write: (text: string) => written.push(text),
    close: (discard?: boolean) => closed.push(discard),
  };
  const seat = { room: fakeRoom(room), playerId: 'ana', resumeFrom: null };
  const connection = new Connection('link-1', wire, seat, shared);
  const answers = () => {
    for (const each of dirty.splice(0)) each.flush();
    return written.splice(0).map(
      (text) =>
        (JSON.parse(text.slice(text.indexOf('['))) as unknown[]).at(-1) as Envelope & {
          readonly payload: { readonly code?: string };
        },
    );
  };
  return { connection, shared, runtime, answers, closed, lines };
}

/** What a room makes of a connection, where a test does not say otherwise. */
export const testSession: Session = {
  playerId: 'ana',
  received: () => {},
  sync: () => Promise.resolve(new WireMessage('events', '{"type":"events"}')),
  close: () => {},
};

function fakeRoom(room: Partial<GameRoom>): GameRoom {
  return {
    gameId: 'k7m29qxt4b1c',
    gameVersion: 7,
    head: 'AAAAAAAAAAAAAAAA',
    state: createTestGame(),
    submit: () => Promise.resolve({ status: 'accepted', gameVersion: 8 } as Answer),
    connect: () => Promise.resolve(testSession),
    membership: () => 'member',
    presence: () => ({ revision: 0, connected: [] }),
    history: {} as GameRoom['history'],
    ...room,
  };
}

/** A command as it comes from the wire. */
export const reaction = (correlationId = 'id-1') => ({
  type: 'sendReaction',
  correlationId,
  timestamp: 1,
  version: 1,
  payload: { emoji: '👋' },
});
