import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBackoff } from './backoff.ts';
import { createVirtualRuntime } from './testing/virtual-runtime.ts';

describe('the pauses before another try', () => {
  test('[C2] double, up to the most, and are drawn at random', () => {
    const longest = pauses(() => 0.999_999, 8);
    expect(longest).toEqual([150, 250, 450, 850, 1_050, 1_050, 1_050, 1_050]);
    expect(pauses(() => 0, 3)).toEqual([50, 50, 50]);
  });

  test('[C2] last at least as long as was asked for', () => {
    expect(backoff(() => 0).schedule(3_000, () => {})).toBe(3_000);
    expect(backoff(() => 0.5).schedule(3_000, () => {})).toBe(3_050);
  });

  test('[C2] one at a time: what asks during a pause shares it', async () => {
    const { runtime, waiting, tries } = setUp();
    const first = waiting.schedule(0, () => tries.push('first'));
    expect(waiting.schedule(0, () => tries.push('second'))).toBe(first);
    expect(waiting.isWaiting()).toBe(true);
    await runtime.advance(2_000);
    expect(tries).toEqual(['first']);
    expect(waiting.isWaiting()).toBe(false);
  });

  test('[C2] begin anew after a success, and are forgotten with a reset', async () => {
    const { runtime, waiting, tries } = setUp();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      waiting.schedule(0, () => {});
      await runtime.advance(2_000);
    }
    waiting.succeeded();
    expect(waiting.schedule(0, () => tries.push('late'))).toBeLessThanOrEqual(150);
    waiting.reset();
    await runtime.advance(2_000);
    expect(tries).toEqual([]);
  });

  test('[C2] are never shorter than half the least, nor longer than that and the most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.nat(20), (drawn, attempts) => {
        for (const pauseMs of pauses(() => drawn, attempts + 1)) {
          expect(pauseMs).toBeGreaterThanOrEqual(50);
          expect(pauseMs).toBeLessThanOrEqual(1_050);
        }
      }),
    );
  });
});

function backoff(random: () => number) {
  return createBackoff({ runtime: { random, setTimer: () => () => {} }, minMs: 100, maxMs: 1_000 });
}

function pauses(random: () => number, count: number): readonly number[] {
  let due: () => void = () => {};
  const runtime = {
    random,
    setTimer: (_delayMs: number, callback: () => void) => {
      due = callback;
      return () => {};
    },
  };
  const drawing = createBackoff({ runtime, minMs: 100, maxMs: 1_000 });
  return Array.from({ length: count }, () => {
    const pauseMs = drawing.schedule(0, () => {});
    due();
    return pauseMs;
  });
}

function setUp() {
  const runtime = createVirtualRuntime();
  return { runtime, waiting: createBackoff({ runtime, minMs: 100, maxMs: 1_000 }), tries: [] as string[] };
}
