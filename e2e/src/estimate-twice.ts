import { everyoneMay } from './everyone-may.ts';
import type { Player } from './player.ts';

/** A game in which everybody may do everything, with two stories. */
export const estimatedTwice = {
  settings: everyoneMay,
  stories: [{ title: 'Refunds' }, { title: 'Receipts' }],
} as const;

/** Two people estimate the first story in two rounds, and go on to the second: fifteen changes in all. */
export async function estimateTwice(ana: Player, bo: Player): Promise<void> {
  await ana.table.vote('3');
  await bo.table.vote('8');
  await ana.facilitator.reveal();
  await ana.facilitator.voteAgain();
  await ana.table.vote('5');
  await bo.table.vote('5');
  await ana.facilitator.reveal();
  await ana.facilitator.takeSuggestion();
  await bo.table.showsStory('Receipts');
}
