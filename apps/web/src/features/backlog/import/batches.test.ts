import { limits as wire } from '@planning-poker/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** Any code unit, lone surrogates too. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('batchesOf', () => {
  it('[U10] keeps every story in its order, in commands that a message can carry', () => {
    const draft = fc.record({
      title: fc.string({ minLength: 1 }),
      description: fc.string({ unit: anyUnit, maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), fc.integer({ min: 300, max: 900 }), (drafts, atMost) => {
        const batches = batchesOf(drafts, atMost);
        expect(batches.flat()).toEqual(drafts);
        expect(batches.every((batch) => batch.length > 0 && bytesOf(batch) <= atMost + 2)).toBe(true);
      }),
    );
  });

  it('[U10] adds a thousand stories with one command', () => {
    const drafts = Array.from({ length: 1_000 }, (_, place) => ({ title: 'x'.repeat(300), key: `PAY-${place}` }));
    expect(batchesOf(drafts)).toHaveLength(1);
  });

  it('[U10] keeps the longest descriptions below the limit of a message', () => {
    const drafts = Array.from({ length: 1_000 }, () => ({ title: 'x', description: '🂡'.repeat(10_000) }));
    const batches = batchesOf(drafts);
    expect(batches.flat()).toHaveLength(1_000);
    expect(Math.max(...batches.map(bytesOf))).toBeLessThan(wire.messageBytes - 10_000);
  });
});
