import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GameView } from '../../sync/game-store.ts';
import { pendingCommand } from '../../testing/fake-store.ts';
import { bannerOf, type Line, type LineEvent, noTrouble, stepLine, troubleOf, wakeInMs } from './line.ts';

const connection = fc.oneof(
  fc.constantFrom<GameView['connection']>(
    { status: 'connected' },
    { status: 'connecting' },
    { status: 'disconnected' },
    { status: 'failed', code: 'server_full', message: '' },
  ),
  fc.record({ status: fc.constant('reconnecting' as const), attempt: fc.nat(9), backoffMs: fc.nat(10_000) }),
);
const service = fc.constantFrom<GameView['service']>(
  null,
  { state: 'available', reason: null, fallback: null, retryAfterMs: null },
  { state: 'degraded', reason: null, fallback: 'readOnly', retryAfterMs: 1 },
  { state: 'unavailable', reason: null, fallback: null, retryAfterMs: 1 },
);
const id = fc.nat(4).map((number) => `c${number}`);
const pending = fc.uniqueArray(id).map((ids) => ids.map((each) => pendingCommand({ type: 'leaveGame' }, each)));
type Untimed<Event> = Event extends LineEvent ? Omit<Event, 'at'> : never;
const happening: fc.Arbitrary<Untimed<LineEvent>> = fc.oneof(
  fc.record({ type: fc.constant('viewed' as const), view: fc.record({ connection, service, pending }) }),
  fc.record({ type: fc.constant('network' as const), isOnline: fc.boolean() }),
  fc.record({
    type: fc.constant('settled' as const),
    correlationId: id,
    isVote: fc.boolean(),
    isAccepted: fc.boolean(),
  }),
);
/** What happens, each so many ms after the one before: at once, soon, or after a night. */
const happenings = fc.array(fc.tuple(fc.oneof(fc.nat(3_000), fc.constant(30_000_000)), happening), { maxLength: 30 });

function played(taken: readonly (readonly [number, Untimed<LineEvent>])[]) {
  const moments: { readonly line: Line; readonly from: number; readonly until: number }[] = [];
  let line = noTrouble;
  let at = 0;
  for (const [waitMs, event] of taken) {
    moments.push({ line, from: at, until: at + waitMs });
    at += waitMs;
    line = stepLine(line, { ...event, at });
  }
  return [...moments, { line, from: at, until: at + 60_000 }];
}

test('[U50] whatever happens, what lasts two seconds is told from then on, and nothing shorter', () => {
  fc.assert(
    fc.property(happenings, (taken) => {
      let since: number | null = null;
      for (const { line, from, until } of played(taken)) {
        const trouble = troubleOf(line);
        since = trouble === null ? null : (since ?? from);
        for (const at of [from, until]) {
          const told = bannerOf(line, at)?.trouble ?? null;
          const due = since !== null && (trouble === 'failed' || at - since >= 2_000);
          expect(told).toBe(due ? trouble : null);
        }
      }
    }),
  );
});

test('[U50] whatever happens, the banner says nothing else before it wakes, and comes to rest', () => {
  fc.assert(
    fc.property(happenings, (taken) => {
      const text = (line: Line, now: number) => {
        const banner = bannerOf(line, now);
        // What is read of a countdown: whole seconds.
        return banner?.trouble ? { ...banner, attemptInMs: Math.ceil((banner.attemptInMs ?? 0) / 1_000) } : banner;
      };
      for (const { line, from } of played(taken)) {
        let now = from;
        for (let waits = 0; ; waits += 1) {
          expect(waits).toBeLessThan(20);
          const waitMs = wakeInMs(line, now);
          const until = now + (waitMs ?? 100_000_000);
          expect(until).toBeGreaterThan(now);
          expect(text(line, until - 1)).toEqual(text(line, now));
          if (waitMs === null) break;
          now = until;
        }
      }
    }),
  );
});

test('[U50] a return is never told of a gap that was not', () => {
  fc.assert(
    fc.property(happenings, (taken) => {
      let wasTold = false;
      for (const { line, from, until } of played(taken)) {
        const banner = bannerOf(line, from);
        if (banner?.trouble === null) expect(wasTold).toBe(true);
        wasTold ||= [from, until].some((at) => (bannerOf(line, at)?.trouble ?? null) !== null);
      }
    }),
  );
});
