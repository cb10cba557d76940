import { everyoneMay } from './everyone-may.ts';
import { playRound } from './play-round.ts';
import type { Player } from './player.ts';

/** A game in which everybody may do everything, with two stories. */
export const estimatedTwice = {
  settings: everyoneMay,
  stories: [{ title: 'Refunds' }, { title: 'Receipts' }],
} as const;

/** Two people estimate the first story in two rounds, and go on to the second: fifteen changes in all. */
export async function estimateTwice(ana: Player, bo: Player): Promise<void> {
  await playRound([ana, bo], '3', '8');
  await ana.facilitator.voteAgain();
  await playRound([ana, bo], '5', '5');
  await ana.facilitator.takeSuggestion();
  await bo.table.showsStory('Receipts');
}
