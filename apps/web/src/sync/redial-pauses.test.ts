import { describe, expect, test } from 'vitest';
import { createRedialPauses } from './redial-pauses.ts';

describe('the pauses of a link', () => {
  test('[O2] are anything up to a ceiling that doubles, at most 10 s', () => {
    const longest = createRedialPauses({ random: () => 0.999_999 });
    const pauses = Array.from({ length: 7 }, () => longest.next());
    expect(pauses.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(pauses.map(({ delayMs }) => delayMs)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  test('[O2] begin anew after a connection', () => {
    const pauses = createRedialPauses({ random: () => 0.5 });
    pauses.next();
    pauses.next();
    pauses.succeeded();
    expect(pauses.next()).toEqual({ attempt: 1, delayMs: 250 });
  });

  test.for([0, 0.001, 0.25, 0.5, 0.75, 0.999])(
    '[O2] spread the clients of one server over the whole of the ceiling: %d of it',
    (drawn) => {
      const pauses = createRedialPauses({ random: () => drawn });
      const delaysMs = Array.from({ length: 6 }, () => pauses.next().delayMs);
      expect(delaysMs).toEqual(
        [500, 1_000, 2_000, 4_000, 8_000, 10_000].map((ceilingMs) => Math.ceil(drawn * ceilingMs)),
      );
    },
  );
});
