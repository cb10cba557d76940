import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noConnection, stepConnection } from './connection.ts';
import type { Connection, ConnectionEvent, ConnectionState, LinkEvent } from './connection.ts';

type Status = ConnectionState['status'];

/** Where each state may lead, other than to itself. */
const legal: { readonly [From in Status]: readonly Status[] } = {
  disconnected: ['connecting', 'connected', 'reconnecting', 'failed'],
  connecting: ['connected', 'reconnecting', 'failed', 'disconnected'],
  connected: ['disconnected', 'reconnecting', 'failed'],
  reconnecting: ['connected', 'failed', 'disconnected'],
  failed: ['connecting', 'disconnected'],
};

/** The links that a connection in this state may have. */
const linksThatFit: { readonly [In in Status]: (connection: Connection) => readonly (number | null)[] } = {
  disconnected: ({ linksMade }) => [null, linksMade],
  connecting: ({ linksMade }) => [linksMade],
  connected: ({ linksMade }) => [linksMade],
  reconnecting: ({ linksMade }) => [linksMade],
  failed: () => [null],
};

const linkEvent: fc.Arbitrary<LinkEvent> = fc.oneof(
  fc.constant<LinkEvent>({ type: 'connected' }),
  fc.constant<LinkEvent>({ type: 'lost' }),
  fc.record({
    type: fc.constant('redialing' as const),
    attempt: fc.integer({ min: 1, max: 9 }),
    backoffMs: fc.nat(9_999),
  }),
  fc.constant<LinkEvent>({ type: 'failed', code: 'forbidden', message: 'No.' }),
);

const connectionEvent: fc.Arbitrary<ConnectionEvent> = fc.oneof(
  fc.constant<ConnectionEvent>({ type: 'opened' }),
  fc.constant<ConnectionEvent>({ type: 'closed' }),
  fc.record({ type: fc.constant('link' as const), link: fc.integer({ min: 1, max: 4 }), event: linkEvent }),
);

describe('any sequence of events', () => {
  test('[C6] never makes an illegal step', () => {
    fc.assert(
      fc.property(fc.array(connectionEvent, { maxLength: 40 }), (events) => {
        forEachStep(events, (before, _event, after) => {
          const [from, to] = [before.state.status, after.state.status];
          expect([from, ...legal[from]]).toContain(to);
        });
      }),
    );
  });

  test('[C6] has a link exactly while something may come of it, and counts links upwards', () => {
    fc.assert(
      fc.property(fc.array(connectionEvent, { maxLength: 40 }), (events) => {
        forEachStep(events, (before, event, after) => {
          expect(linksThatFit[after.state.status](after)).toContain(after.link);
          expect(after.linksMade - before.linksMade).toBe(event.type === 'opened' && before.link === null ? 1 : 0);
        });
      }),
    );
  });

  test('[C6] ignores what a superseded link says: the very same object', () => {
    fc.assert(
      fc.property(fc.array(connectionEvent, { maxLength: 40 }), (events) => {
        forEachStep(events, (before, event, after) => {
          const isSuperseded = event.type === 'link' && event.link !== before.link;
          expect(isSuperseded && after !== before).toBe(false);
        });
      }),
    );
  });
});

function forEachStep(
  events: readonly ConnectionEvent[],
  check: (before: Connection, event: ConnectionEvent, after: Connection) => void,
): void {
  let connection = noConnection;
  for (const event of events) {
    const after = stepConnection(connection, event);
    check(connection, event, after);
    connection = after;
  }
}
