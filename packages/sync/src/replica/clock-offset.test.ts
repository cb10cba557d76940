import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noClockEstimate, observeClock } from './clock-offset.ts';
import type { ClockSample } from './clock-offset.ts';

describe('the estimate of the server’s clock', () => {
  test('[D22] begins with the first message, however long it was under way', () => {
    expect(observe({ serverMs: 5_000, sentAt: null, receivedAt: 1_000 }).offsetMs).toBe(4_000);
  });

  test('[D22] takes the middle of a question and its answer, and prefers the shorter round trip', () => {
    const slow = { serverMs: 5_900, sentAt: 1_000, receivedAt: 3_000 };
    const quick = { serverMs: 9_010, sentAt: 4_990, receivedAt: 5_010 };
    expect(observe(slow).offsetMs).toBe(3_900);
    expect(observe(slow, quick).offsetMs).toBe(4_010);
    expect(observe(quick, { serverMs: 10_900, sentAt: 6_000, receivedAt: 8_000 }).offsetMs).toBe(4_010);
  });

  test('[D22] is the very same object where a message says nothing better', () => {
    const known = observe({ serverMs: 9_010, sentAt: 4_990, receivedAt: 5_010 });
    expect(observeClock(known, { serverMs: 9_100, sentAt: null, receivedAt: 5_200 })).toBe(known);
  });

  test('[D22] begins anew where a clock was set', () => {
    const known = { serverMs: 9_010, sentAt: 4_990, receivedAt: 5_010 };
    const hourLater = { serverMs: 9_100, sentAt: 3_605_000, receivedAt: 3_605_100 };
    expect(observe(known, hourLater).offsetMs).toBe(9_100 - 3_605_050);
  });

  test('[D22] ignores a question that left after its answer came: the clock was set in between', () => {
    expect(observeClock(noClockEstimate, { serverMs: 1, sentAt: 10, receivedAt: 5 })).toBe(noClockEstimate);
  });

  test('[D22] grows old: after hours a fair round trip is better than a good one of then', () => {
    const known = { serverMs: 9_005, sentAt: 4_995, receivedAt: 5_005 };
    const later = { serverMs: 7_204_200, sentAt: 7_200_000, receivedAt: 7_200_400 };
    expect(observe(known, later).offsetMs).toBe(4_000);
    expect(observe(known, { serverMs: 14_200, sentAt: 10_000, receivedAt: 10_400 }).offsetMs).toBe(4_005);
  });

  test('[U32] of messages that nobody asked for believes the quickest one, not the last', () => {
    const quick = { serverMs: 9_000, sentAt: null, receivedAt: 5_030 };
    const afterASleep = { serverMs: 20_000, sentAt: null, receivedAt: 17_500 };
    expect(observe(quick, afterASleep).offsetMs).toBe(3_970);
    expect(observe(afterASleep, quick).offsetMs).toBe(3_970);
  });

  test('[U32] begins anew where a message comes from what was the future: the device slept, and its clock with it', () => {
    const known = { serverMs: 9_010, sentAt: 4_990, receivedAt: 5_010 };
    expect(observe(known, { serverMs: 3_609_500, sentAt: null, receivedAt: 5_500 }).offsetMs).toBe(3_604_000);
  });

  test('[U32] begins anew without a question too, once what is known has grown too old to be held against it', () => {
    const dayMs = 86_400_000;
    const known = { serverMs: 9_000, sentAt: null, receivedAt: 5_000 };
    expect(observe(known, { serverMs: dayMs, sentAt: null, receivedAt: dayMs }).offsetMs).toBe(0);
  });

  test('[U32] never runs ahead of the server by more than it may, whatever waits under way', () => {
    const message = fc.record({ down: fc.nat(60_000), pause: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.array(message, { minLength: 1 }), (offsetMs, messages) => {
        let estimate = noClockEstimate;
        let now = 1e12;
        for (const { down, pause } of messages) {
          now += pause + down;
          estimate = observeClock(estimate, { serverMs: now - down + offsetMs, sentAt: null, receivedAt: now });
        }
        const quickestMs = Math.min(...messages.map(({ down }) => down));
        expect(offsetMs - estimate.offsetMs).toBeGreaterThanOrEqual(0);
        expect(offsetMs - estimate.offsetMs).toBeLessThanOrEqual(quickestMs);
      }),
    );
  });

  test('[D22] is wrong by at most half the shortest round trip, with steady clocks', () => {
    const trip = fc.record({ up: fc.nat(900), down: fc.nat(900), pause: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.array(trip, { minLength: 1 }), (offsetMs, trips) => {
        let estimate = noClockEstimate;
        let now = 1e12;
        for (const { up, down, pause } of trips) {
          now += pause;
          const sentAt = now;
          now += up + down;
          estimate = observeClock(estimate, { serverMs: sentAt + up + offsetMs, sentAt, receivedAt: now });
        }
        const shortestMs = Math.min(...trips.map(({ up, down }) => up + down));
        // and by what two clocks may part in the meantime
        expect(Math.abs(estimate.offsetMs - offsetMs)).toBeLessThanOrEqual(shortestMs / 2 + (now - 1e12) * 0.000_2 + 2);
      }),
    );
  });
});

function observe(...samples: readonly ClockSample[]) {
  return samples.reduce(observeClock, noClockEstimate);
}
