import { everyoneMay } from './everyone-may.ts';
import type { Player } from './player.ts';
import { SummaryPage } from './summary-page.ts';

const stories = [{ title: 'Refunds', key: 'PAY-1' }, { title: '=HYPERLINK("x")', key: 'PAY-2' }, { title: 'Ledger' }];
/** A game with three stories, in which everybody may lead. */
export const refundsGame = { settings: everyoneMay, stories };

/** Refunds: two rounds, taken at 8. The next one is being voted on, and Ana's 100 is not turned. */
export async function estimateRefunds(ana: Player, bo: Player): Promise<void> {
  await ana.table.vote('5');
  await bo.table.vote('13');
  await ana.facilitator.reveal();
  await ana.table.showsSeat('Bo', '13, high');
  await ana.facilitator.voteAgain();
  await ana.table.vote('8');
  await bo.table.vote('8');
  await ana.table.showsSeat('Bo', 'voted');
  await bo.facilitator.reveal();
  await ana.facilitator.takeSuggestion();
  await ana.table.showsStory('=HYPERLINK("x")');
  await ana.table.vote('100');
}

/** From the table, by the menu. */
export async function openSummary(player: Player): Promise<SummaryPage> {
  const summary = new SummaryPage(player.page);
  await summary.openByMenu();
  return summary;
}
