import type { PastRound } from '../game.ts';

/** A round of an earlier game. */
export const aPastRound: PastRound = {
  openedAt: 10,
  revealedAt: 40,
  votes: [
    { name: 'Zoe', card: '5', confidence: 'high' },
    { name: 'Yan', card: '3', changed: true },
  ],
  counts: [
    { card: '3', count: 1 },
    { card: '5', count: 1 },
  ],
  counted: 2,
  average: 4,
  median: 4,
  minimum: 3,
  maximum: 5,
  standardDeviation: 1,
  modes: ['3', '5'],
  agreement: 0.5,
  consensus: null,
  suggestion: '5',
  low: ['Yan'],
  high: ['Zoe'],
};
