import type { Player } from './player.ts';

/** Each plays a card, in the order of their names, and the first one turns them all. */
export async function playRound(players: readonly Player[], ...cards: readonly string[]): Promise<void> {
  for (const [place, { table }] of players.entries()) await table.vote(cards[place] ?? '');
  await players[0]?.facilitator.reveal();
}
