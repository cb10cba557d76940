import { describe, expect, it } from 'vitest';
import { aRevealedRound } from '../../testing/a-game.ts';
import { spreadOf } from './last-time.tsx';

const resultOf = (cards: readonly string[]) =>
  aRevealedRound(Object.fromEntries(cards.map((card, place) => [`p${place}`, card]))).result;

describe('spreadOf', () => {
  it('writes out the cards of a few', () => {
    const result = resultOf(['3', '5', '5', '8']);
    expect(result && spreadOf(result)).toBe('3 5 5 8');
  });

  it('counts the cards of many', () => {
    const result = resultOf(['3', ...Array.from({ length: 8 }, () => '5')]);
    expect(result && spreadOf(result)).toBe('3 (1), 5 (8)');
  });
});
