import { describe, expect, it } from 'vitest';
import { summary } from '../../messages/en/summary.ts';
import { teach } from '../../messages/t.ts';
import { durationText } from './duration-text.ts';

teach(summary);

describe('durationText', () => {
  it.each([
    [0, '0 s'],
    [1_499, '1 s'],
    [59_600, '1 min'],
    [60_000, '1 min'],
    [185_000, '3 min 5 s'],
    [3_600_000, '1 h 0 min'],
    [26 * 3_600_000 + 61_000, '26 h 1 min'],
  ])('[U46] says %i ms as people do', (durationMs, text) => {
    expect(durationText(durationMs).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
