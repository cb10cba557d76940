import { describe, expect, test } from 'vitest';
import { noConnection, stepConnection } from './connection.ts';
import type { Connection, ConnectionEvent, LinkEvent } from './connection.ts';

const opened = stepConnection(noConnection, { type: 'opened' });

describe('the connection', () => {
  test('[C6] begins disconnected, and connecting with its first link', () => {
    expect(noConnection.state).toEqual({ status: 'disconnected' });
    expect(opened).toEqual({ state: { status: 'connecting' }, link: 1, linksMade: 1 });
  });

  test('[C6] is connected, lost, redialing, and connected again', () => {
    const statuses = trail(opened, [
      link({ type: 'connected' }),
      link({ type: 'lost' }),
      link({ type: 'redialing', attempt: 1, backoffMs: 300 }),
      link({ type: 'redialing', attempt: 2, backoffMs: 700 }),
      link({ type: 'connected' }),
    ]);
    expect(statuses).toEqual([
      { status: 'connected' },
      { status: 'disconnected' },
      { status: 'reconnecting', attempt: 1, backoffMs: 300 },
      { status: 'reconnecting', attempt: 2, backoffMs: 700 },
      { status: 'connected' },
    ]);
  });

  test('[C6] fails for good, and a new link begins anew', () => {
    const failed = stepConnection(
      opened,
      link({ type: 'failed', code: 'unknown_game', message: 'There is no such game.' }),
    );
    expect(failed.state).toEqual({ status: 'failed', code: 'unknown_game', message: 'There is no such game.' });
    expect(stepConnection(failed, link({ type: 'connected' }))).toBe(failed);
    expect(stepConnection(failed, { type: 'opened' })).toEqual({
      state: { status: 'connecting' },
      link: 2,
      linksMade: 2,
    });
  });

  test('[C6] closed is disconnected, and hears nothing more of its link', () => {
    const closed = stepConnection(opened, { type: 'closed' });
    expect(closed.state).toEqual({ status: 'disconnected' });
    expect(stepConnection(closed, link({ type: 'connected' }))).toBe(closed);
  });

  test('[C6] does not hear a link that was replaced', () => {
    const again = stepConnection(stepConnection(opened, { type: 'closed' }), { type: 'opened' });
    expect(stepConnection(again, link({ type: 'connected' }, 1))).toBe(again);
    expect(stepConnection(again, link({ type: 'connected' }, 2)).state).toEqual({ status: 'connected' });
  });

  test('[C6] a second opening is nothing while there is a link', () => {
    expect(stepConnection(opened, { type: 'opened' })).toBe(opened);
  });

  test('[C6] losing what was not connected is nothing', () => {
    expect(stepConnection(opened, link({ type: 'lost' }))).toBe(opened);
  });

  test('[C6] a failed connection that is closed is disconnected', () => {
    const failed = stepConnection(opened, link({ type: 'failed', code: 'x', message: 'x' }));
    expect(stepConnection(failed, { type: 'closed' }).state).toEqual({ status: 'disconnected' });
  });
});

function link(event: LinkEvent, number = 1): ConnectionEvent {
  return { type: 'link', link: number, event };
}

function trail(connection: Connection, events: readonly ConnectionEvent[]): readonly Connection['state'][] {
  let now = connection;
  return events.map((event) => {
    now = stepConnection(now, event);
    return now.state;
  });
}
