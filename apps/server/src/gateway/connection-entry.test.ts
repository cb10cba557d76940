import { RoomFault, StoreFault, type Session } from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import { testConnection, testSession } from '../testing/test-connection.ts';

describe('entering', () => {
  test('[W15] somebody who is no member is welcomed after the room has taken the connection', async () => {
    const { connection, runtime, answers } = testConnection({ room: { membership: () => 'stranger' } });
    connection.open();
    expect(answers()).toEqual([]);
    await runtime.settle();
    expect(answers()).toMatchObject([{ type: 'welcome', payload: { player: null, playerId: 'ana' } }]);
  });

  test.each([new StoreFault('unavailable', 'gone'), new RoomFault('server_full', 'full'), new Error('broken')])(
    'where it fails (%s) the connection is closed, and its client comes back',
    async (fault) => {
      const { connection, runtime, closed } = testConnection({ room: { connect: () => Promise.reject(fault) } });
      connection.open();
      await runtime.settle();
      expect(closed).toEqual([false]);
    },
  );

  test('a connection that went meanwhile leaves no session behind', async () => {
    let sessions = 1;
    const { connection, runtime } = testConnection({
      room: { connect: () => Promise.resolve({ ...testSession, close: () => (sessions -= 1) }) },
    });
    connection.open();
    connection.gone();
    await runtime.settle();
    expect(sessions).toBe(0);
  });

  test('[W4] a `sync` waits for it, and a `received` before it is nothing', async () => {
    const { connection, runtime, answers } = testConnection();
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
    const failing: Session = { ...testSession, sync: () => Promise.reject(new StoreFault('unavailable', 'gone')) };
    const { connection, runtime, answers } = testConnection({ room: { connect: () => Promise.resolve(failing) } });
    connection.open();
    connection.take({ type: 'sync', correlationId: 'b', timestamp: 1, version: 1, payload: { resumeFrom: null } }, 4);
    await runtime.settle();
    expect(answers()).toMatchObject([
      { type: 'rejected', correlationId: 'b', payload: { code: 'storage_unavailable' } },
    ]);
  });
});
