import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { expectAllConverged } from '../src/converged.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { playRound } from '../src/play-round.ts';

const stories = ['Refunds', 'Receipts', 'Exports'].map((title) => ({ title }));
const skippedWords = 'This story is skipped. Next: Receipts';

test.use({ newGame: { settings: everyoneMay, stories } });

test('[U12] the story on the table is skipped with one press, everybody sees why, and it is taken up again', async ({
  players,
  ana,
  bo,
}) => {
  await ana.facilitator.skip();
  for (const { table } of players) await table.saysWaiting(skippedWords);
  await bo.backlog.saysOf('Refunds', 'skipped');
  await ana.settling.tells('You skipped “Refunds”.');
  await ana.settling.undo();

  await test.step('the cards that a skip costs are told', async () => {
    await ana.table.vote('5');
    await bo.table.vote('8');
    await bo.table.showsSeat('Ana', 'voted');
    await bo.facilitator.skip();
    for (const { table } of players) await table.saysWaiting(skippedWords);
    await bo.settling.tells('You skipped “Refunds”, and the 2 cards on it are gone.');
    await bo.settling.button('Start it again').click();
    for (const { table } of players) {
      await table.saysWaiting('Nobody has voted yet.');
      await table.showsOwnCard(null);
    }
  });

  await test.step('from a skipped story it goes on to the next one', async () => {
    await ana.facilitator.skip();
    await ana.settling.button('Vote on it').click();
    for (const { table } of players) await table.showsStory('Receipts');
  });
  await expectAllConverged(players);
});

test('[U12] cards that were turned before a skip are there again after its undo', async ({ players, ana, bo }) => {
  await playRound(players, '5', '8');
  await ana.facilitator.skip();
  for (const { table } of players) await table.saysWaiting(skippedWords);
  await ana.settling.undo();
  await ana.table.showsSeat('Bo', '8, high');
  await bo.table.showsSeat('Ana', '5, low');
  await bo.facilitator.takeSuggestion();
  for (const { table } of players) await table.showsStory('Receipts');
  await expectAllConverged(players);
});

test('[U30] two who lead skip at once, and no other story is skipped for it', async ({ game, players, ana, bo }) => {
  // Bo presses on what he still sees.
  await bo.goOffline();
  await bo.facilitator.skip();
  await ana.facilitator.skip();
  await ana.table.saysWaiting(skippedWords);
  await bo.goOnline();
  await bo.settling.tells('You skipped “Refunds”.');
  for (const { table } of players) await table.saysWaiting(skippedWords);
  await expectAllConverged(players);
  expect(await game.events('storySkipped')).toHaveLength(1);
});
