import { expect, test } from 'vitest';
import { Latch } from '../world/latch.ts';
import { auditClock } from './audit-clock.ts';

function objection(clockOffsetMs: number): string | null {
  const latch = new Latch(() => 0);
  const page = { name: 'Ana.1', clock: { nowMs: () => 10_000 }, view: { clockOffsetMs } };
  auditClock(latch, page, { nowMs: () => 70_000 });
  return latch.failure?.message ?? null;
}

test('[U32] a page takes its server’s clock to be little ahead of what it is, and behind by what a line may hold up', () => {
  expect(objection(60_000)).toBeNull();
  expect(objection(62_000)).toBeNull();
  expect(objection(63_000)).not.toBeNull();
  expect(objection(50_000)).toBeNull();
  expect(objection(45_000)).not.toBeNull();
});

test('[U32] that it takes another time for it is noticed', () => {
  expect(objection(-60_000)).toBe("Ana.1 takes its server's clock to be -60000 ms ahead, which is 60000 ms ahead");
  expect(objection(0)).not.toBeNull();
});
