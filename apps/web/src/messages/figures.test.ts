import { describe, expect, it } from 'vitest';
import { numberText, percentText, wholePercent } from './figures.ts';

describe('figures', () => {
  it('writes numbers as the language does', () => {
    expect(numberText(1234.567)).toBe('1,234.57');
  });

  it.each([
    [0, '0 %'],
    [0.005, '1 %'],
    [2 / 3, '67 %'],
    [1, '100 %'],
  ])('writes a share of %d as %s', (share, words) => {
    expect(percentText(share)).toBe(words);
    expect(`${wholePercent(share)} %`).toBe(words);
  });
});
