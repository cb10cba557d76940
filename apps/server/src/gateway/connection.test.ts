import {
  createVirtualRuntime,
  RoomFault,
  StoreFault,
  type Answer,
  type Envelope,
  type Session,
} from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import type { GameRoom } from '../games/game-registry.ts';
import { createLogger } from '../ops/logger.ts';
import { createMetrics } from '../ops/metrics.ts';
import { createTestGame } from '../testing/test-game.ts';
import { Connection, type ConnectionShared } from './connection.ts';
import { Deadlines } from './deadlines.ts';
import { WireMessage } from './wire-message.ts';

const figures = { residentBytes: 0, heapBytes: 0, cpuSeconds: 0, lagSeconds: { p50: 0, p99: 0, max: 0 } };

/** A connection between a wire that keeps what is written and a room that does what a test says. */
function setUp({
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

const session: Session = {
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
    connect: () => Promise.resolve(session),
    membership: () => 'member',
    presence: () => ({ revision: 0, connected: [] }),
    history: {} as GameRoom['history'],
    ...room,
  };
}

const reaction = (correlationId = 'id-1') => ({
  type: 'sendReaction',
  correlationId,
  timestamp: 1,
  version: 1,
  payload: { emoji: '👋' },
});

describe('a command', () => {
  test('[W2] is answered under its id when the room has answered', async () => {
    const { connection, runtime, answers, shared } = setUp();
    connection.take(reaction(), 3);
    await runtime.settle();
    expect(answers()).toMatchObject([{ type: 'accepted', correlationId: 'id-1', payload: { gameVersion: 8 } }]);
    expect(shared.metrics.commands.of('accepted')).toBe(1);
    expect(shared.deadlines.size).toBe(0);
  });

  test('[W10] a room that throws, or rejects against its word, makes it internal, and is logged without what was sent', async () => {
    const throwing = () => {
      throw new Error('broken');
    };
    for (const submit of [throwing, () => Promise.reject(new Error('broken'))]) {
      const { connection, runtime, answers, shared, lines } = setUp({ room: { submit } });
      connection.take(reaction(), 3);
      await runtime.settle();
      expect(answers()).toMatchObject([
        { type: 'rejected', correlationId: 'id-1', payload: { code: 'internal', retryable: false } },
      ]);
      expect(lines.join('')).toContain('broken');
      expect(lines.join('')).not.toContain('👋');
      expect(shared.deadlines.sweep(Infinity)).toBeUndefined();
    }
  });

  test('that is late is a timeout, once: the answer that comes after it is not sent', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const { connection, runtime, answers, shared } = setUp({ room: { submit: () => promise } });
    connection.take(reaction(), 3);
    shared.deadlines.sweep(runtime.now() + 1_000);
    expect(answers()).toMatchObject([{ payload: { code: 'timeout', retryable: true } }]);
    resolve({ status: 'accepted', gameVersion: 8 });
    await runtime.settle();
    expect(answers()).toEqual([]);
  });

  test.each([
    ['storage_unavailable', true],
    ['conflict', true],
    ['unknown_game', false],
    ['internal', false],
  ] as const)('that was not decided (%s) says whether to try again', async (code, retryable) => {
    const { connection, runtime, answers } = setUp({
      room: { submit: () => Promise.resolve({ status: 'unavailable', code, message: 'Later.', gameVersion: null }) },
    });
    connection.take(reaction(), 3);
    await runtime.settle();
    expect(answers()).toMatchObject([{ type: 'rejected', payload: { code, retryable, gameVersion: null } }]);
  });

  test('[W12] a code that the wire does not know is told as internal', async () => {
    const { connection, runtime, answers } = setUp({
      room: {
        submit: () =>
          Promise.resolve({
            status: 'rejected',
            code: 'made_up',
            message: 'secret reason',
            details: {},
            gameVersion: 7,
          }),
      },
    });
    connection.take(reaction(), 3);
    await runtime.settle();
    const [answer] = answers();
    expect(answer?.payload.code).toBe('internal');
    expect(JSON.stringify(answer)).not.toContain('secret reason');
  });

  test('[O2] is refused while the server drains, without asking the room', () => {
    const { connection, answers } = setUp({
      draining: true,
      room: { submit: () => Promise.reject(new Error('asked')) },
    });
    connection.take(reaction(), 3);
    expect(answers()).toMatchObject([{ payload: { code: 'shutting_down', retryable: true } }]);
  });
});

describe('entering', () => {
  test('[W15] somebody who is no member is welcomed after the room has taken the connection', async () => {
    const { connection, runtime, answers } = setUp({ room: { membership: () => 'stranger' } });
    connection.open();
    expect(answers()).toEqual([]);
    await runtime.settle();
    expect(answers()).toMatchObject([{ type: 'welcome', payload: { player: null, playerId: 'ana' } }]);
  });

  test.each([new StoreFault('unavailable', 'gone'), new RoomFault('server_full', 'full'), new Error('broken')])(
    'where it fails (%s) the connection is closed, and its client comes back',
    async (fault) => {
      const { connection, runtime, closed } = setUp({ room: { connect: () => Promise.reject(fault) } });
      connection.open();
      await runtime.settle();
      expect(closed).toEqual([false]);
    },
  );

  test('a connection that went meanwhile leaves no session behind', async () => {
    let sessions = 1;
    const { connection, runtime } = setUp({
      room: { connect: () => Promise.resolve({ ...session, close: () => (sessions -= 1) }) },
    });
    connection.open();
    connection.gone();
    await runtime.settle();
    expect(sessions).toBe(0);
  });

  test('[W4] a `sync` waits for it, and a `received` before it is nothing', async () => {
    const { connection, runtime, answers } = setUp();
    connection.open();
    connection.take(
      { type: 'received', correlationId: 'a', timestamp: 1, version: 1, payload: { gameVersion: 3 } },
      null,
    );
    connection.take({ type: 'sync', correlationId: 'b', timestamp: 1, version: 1, payload: { resumeFrom: null } }, 4);
    await runtime.settle();
    expect(answers()).toMatchObject([{ type: 'events' }]);
  });

  test('[S6] a `sync` that cannot be read is answered with why', async () => {
    const failing: Session = { ...session, sync: () => Promise.reject(new StoreFault('unavailable', 'gone')) };
    const { connection, runtime, answers } = setUp({ room: { connect: () => Promise.resolve(failing) } });
    connection.open();
    connection.take({ type: 'sync', correlationId: 'b', timestamp: 1, version: 1, payload: { resumeFrom: null } }, 4);
    await runtime.settle();
    expect(answers()).toMatchObject([
      { type: 'rejected', correlationId: 'b', payload: { code: 'storage_unavailable' } },
    ]);
  });
});

describe('too much', () => {
  test('[W10] messages beyond the rate are answered, and after many of them the connection is closed', () => {
    const { connection, answers, closed } = setUp();
    for (let index = 0; index < 20; index += 1) connection.take(reaction(`id-${index}`), null);
    expect(answers()).toEqual([]);
    for (let index = 0; index < 50; index += 1) connection.take(reaction(`more-${index}`), index);
    expect(new Set(answers().map(({ payload }) => payload.code))).toEqual(new Set(['rate_limited']));
    expect(closed).toEqual([]);
    connection.take(reaction('last'), 60);
    expect(closed).toEqual([false]);
  });

  test('[W10] [S9] large messages count as many, and after a few beyond the rate the connection is closed', () => {
    const { connection, answers, closed } = setUp();
    const megabyte = 1_048_576;
    connection.take(reaction('first'), 0, megabyte);
    expect(answers()).toEqual([]);
    connection.take(reaction('second'), 1, megabyte);
    expect(answers().map(({ payload }) => payload.code)).toEqual(['rate_limited']);
    expect(closed).toEqual([]);
    connection.take(reaction('third'), 2, megabyte);
    expect(closed).toEqual([false]);
  });

  test('[W10] somebody who is slower than the rate may send nonsense for ever', async () => {
    const { connection, runtime, answers, closed } = setUp();
    for (let index = 0; index < 200; index += 1) {
      connection.take('nonsense', index);
      await runtime.advance(100);
    }
    expect(answers()).toHaveLength(200);
    expect(closed).toEqual([]);
  });
});

test('what is closed because it does not answer loses what is not written yet; what is closed otherwise still gets it', () => {
  const { connection, closed } = setUp();
  connection.close('delivery failed');
  connection.close('erased');
  expect(closed).toEqual([true, false]);
});
