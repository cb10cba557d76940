import { expect, test } from 'vitest';
import { figuresAlone } from './figures-alone.ts';
import type { RoundFigures } from '../game.ts';

const figures: RoundFigures = {
  counts: [{ card: '5', count: 2 }],
  counted: 2,
  average: 5,
  median: 5,
  minimum: 5,
  maximum: 5,
  standardDeviation: 0,
  modes: ['5'],
  agreement: 1,
  consensus: '5',
  suggestion: '5',
};

test('gives every figure, and nothing of whose the cards were', () => {
  const result = {
    ...figures,
    voters: 2,
    counts: [{ card: '5', count: 2, playerIds: ['ana', 'bo'] }],
    low: ['ana'],
    high: ['bo'],
  };
  expect(figuresAlone(result)).toEqual(figures);
});
