import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartColumns, gutterPercent } from './chart-columns.ts';

const values = fc.array(fc.option(fc.nat({ max: 1_000 }), { nil: null }), { minLength: 1, maxLength: 1_000 });
const columnsOf = (numbers: readonly (number | null)[]) =>
  chartColumns(
    numbers.map((value, place) => ({ number: place + 1, value, label: String(value) })),
    Math.max(0, ...numbers.map((value) => value ?? 0)),
  );

describe('the columns of a chart', () => {
  it('[U46] stand side by side within the chart, in order, none on another', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        let end = gutterPercent;
        for (const { left, width, height } of columnsOf(numbers)) {
          expect(left).toBeGreaterThanOrEqual(end - 1e-9);
          end = left + width;
          expect(height).toBeLessThanOrEqual(100);
        }
        expect(end).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it('[U46] are as high as what they show, and nothing where there is nothing', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const columns = columnsOf(numbers);
        for (const [place, value] of numbers.entries()) {
          expect((columns[place]?.height ?? 0) > 0).toBe(value !== null);
          if (value === Math.max(...numbers.map((one) => one ?? 0)) && value > 0)
            expect(columns[place]?.height).toBe(100);
        }
      }),
    );
  });

  it('[U46] are numbered a dozen times at most, and have their values above them where all have room', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const columns = columnsOf(numbers);
        const numbered = columns.filter((column) => column.numbered);
        expect(numbered.length).toBeGreaterThan(0);
        expect(numbered.length).toBeLessThanOrEqual(12);
        const given = numbers.filter((value) => value !== null);
        expect(columns.filter((column) => column.labelled)).toHaveLength(numbers.length > 12 ? 0 : given.length);
      }),
    );
  });
});
