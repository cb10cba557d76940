import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { expectAllConverged } from '../src/converged.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { playRound } from '../src/play-round.ts';

const stories = ['Refunds', 'Receipts', 'Exports'].map((title) => ({ title }));

test.use({ newGame: { settings: everyoneMay, stories } });

test('[U29] [U31] an estimate is taken with a click, taken back, and taken anew; everybody goes along', async ({
  players,
  ana,
  bo,
}) => {
  await playRound(players, '5', '5');
  await ana.facilitator.takeSuggestion();
  for (const { table } of players) await table.showsStory('Receipts');
  await ana.settling.tells('You took 5 for “Refunds”.');
  await ana.settling.undo();
  for (const { table } of players) await table.showsStory('Refunds');
  await bo.backlog.saysOf('Refunds', 'revealed');
  await ana.facilitator.takeSuggestion();
  await bo.table.showsStory('Receipts');
  await ana.backlog.choose('Refunds');
  await bo.table.saysWaiting(/Estimated: 5/);
  // Changed by another card, then given back.
  await ana.page.getByRole('button', { name: 'Change…' }).click();
  await ana.page
    .getByRole('group', { name: 'Cards of the deck' })
    .getByRole('button', { name: '8', exact: true })
    .click();
  await bo.table.saysWaiting(/Estimated: 8/);
  await ana.settling.undo();
  await bo.table.saysWaiting(/Estimated: 5/);
  await expectAllConverged(players);
});

test('[U29] takes any card, or any text', async ({ players, ana, bo }) => {
  await playRound(players, '5', '8');
  await ana.settling.takeCard('13');
  await bo.table.showsStory('Receipts');
  await ana.settling.tells('You took 13 for “Refunds”.');
  await playRound(players, '5', '8');
  await ana.facilitator.takeEstimate('about 3 weeks');
  await bo.table.showsStory('Exports');
  await ana.settling.tells('You took about 3 weeks for “Receipts”.');
});

test('[U31] goes on by hand where a facilitator likes it so, after a reload too, and nobody else is bound by it', async ({
  players,
  ana,
  bo,
}) => {
  await playRound(players, '5', '5');
  await ana.settling.goOnByItself(false);
  await ana.reload();
  await ana.settling.button(/^Take 5( N)?$/).click();
  await bo.table.saysWaiting(/Estimated: 5\. Next: Receipts/);
  await ana.facilitator.nextStory();
  await bo.table.showsStory('Receipts');
  await playRound(players, '5', '5');
  await bo.facilitator.takeSuggestion();
  await ana.table.showsStory('Exports');
});

test('[U30] [U31] two who lead press everything at once, and each thing happens once', async ({
  game,
  players,
  ana,
  bo,
}) => {
  const troubles = await Promise.all(players.map(({ table }) => table.listenForTrouble()));
  for (const [place, { title }] of stories.entries()) {
    for (const { table } of players) await table.showsStory(title);
    await ana.table.vote('5');
    await bo.table.vote('5');
    await ana.table.showsSeat('Bo', 'voted');
    await bo.table.showsSeat('Ana', 'voted');
    await Promise.all(players.map(({ page }) => page.keyboard.press('r')));
    for (const { settling } of players) await expect(settling.button(/^Take 5/)).toBeVisible();
    await Promise.all(players.map(({ page }) => page.keyboard.press('n')));
    if (place === stories.length - 1) for (const { table } of players) await table.saysWaiting(/Estimated: 5/);
  }
  await expectAllConverged(players);
  for (const troubleOf of troubles) expect(await troubleOf()).toEqual([]);
  // None is left out, and none is begun, turned or settled twice.
  for (const type of ['storyStarted', 'votesRevealed', 'estimateAccepted']) {
    const ids = (await game.events(type)).map(({ data }) => data['storyId']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(stories.length);
  }
});

test('[U30] the second one hears who was first, and it is no error', async ({ players, ana, bo }) => {
  await ana.table.vote('5');
  await bo.table.vote('8');
  await ana.table.showsSeat('Bo', 'voted');
  await bo.table.showsSeat('Ana', 'voted');
  // Bo presses on what he still sees: the frame with the reveal has not reached him.
  await bo.goOffline();
  await bo.facilitator.reveal();
  await ana.facilitator.reveal();
  await expect(ana.table.result).toBeVisible();
  await bo.goOnline();
  await bo.settling.tells('Ana has turned the cards already.');
  await expectAllConverged(players);

  await bo.goOffline();
  await bo.facilitator.voteAgain();
  await ana.facilitator.voteAgain();
  await ana.table.saysWaiting(/Round 2/);
  await bo.goOnline();
  await bo.settling.tells('Ana has started round 2 already.');
  await expectAllConverged(players);
});

test('[U30] a double click reveals, and takes nothing that was not there at the first', async ({
  players,
  ana,
  bo,
}) => {
  await ana.table.vote('5');
  await bo.table.vote('5');
  const reveal = ana.settling.button(/^Reveal( R)?$/);
  await reveal.click();
  const take = ana.settling.button(/^Take 5/);
  await expect(take).toBeVisible();
  // The second half of the double click, wherever "Take" now stands.
  await take.dispatchEvent('click', { detail: 2, bubbles: true });
  await ana.table.showsStory('Refunds');
  await expect(take).toBeVisible();
  await take.dblclick();
  for (const { table } of players) await table.showsStory('Receipts');
  await expectAllConverged(players);
});
