import { aGame, aRevealedRound, aStory } from '../../testing/a-game.ts';
import type { GameView } from '../../sync/game-store.ts';

export const round = aRevealedRound(
  { ana: '5', bo: '8', chidi: '5' },
  { suggestion: '5', modes: ['5'], average: 6, median: 5, standardDeviation: 1.414, agreement: 0.667 },
);

/** “Refunds” is on the table, “Receipts” comes next. */
export const onTable = (
  story: Parameters<typeof aStory>[1],
  next: Parameters<typeof aStory>[1] = {},
): Partial<GameView> => ({
  game: aGame({ stories: [aStory('Refunds', story), aStory('Receipts', next)] }),
});

/** The cards of “Refunds” have been turned. */
export const revealed = (more: Parameters<typeof aStory>[1] = {}) =>
  onTable({ status: 'revealed', rounds: [round], ...more });

/** 5 was taken for “Refunds”. */
export const settled = () => onTable({ status: 'estimated', estimate: '5', rounds: [round] });
