import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { test } from '../src/fixtures.ts';
import { leading } from '../src/leading.ts';
import { playRound } from '../src/play-round.ts';

test('[U34] [U35] [D11] [D13] leading and voting are given and taken, people and the game get new names, and all tabs say so', async ({
  gameLedBy,
}) => {
  const everybody = await gameLedBy(['Ana', 'Bo', 'Chidi']);
  const [ana, bo, chidi] = everybody;

  await test.step('the lead is taken from whoever has given it', async () => {
    await leading(ana).people.press('Let lead', 'Bo');
    await bo.table.hears('You lead this game now. Ana has let you.');
    await leading(bo).people.press('Stop leading', 'Ana');
    await ana.table.hears('You no longer lead this game. Bo has taken it on.');
    await chidi.table.hears('Bo no longer lets Ana lead this game.');
    await leading(ana).people.says('Bo leads this game.');
    await expect(leading(ana).people.way('Let lead', 'Chidi')).toHaveCount(0);
    await leading(bo).people.says('You lead this game.');
    await expect(leading(bo).people.way('Let lead', 'Ana')).toBeVisible();
    await expect(leading(bo).people.way('Stop leading', 'Bo')).toHaveCount(0);
    await leading(ana).people.close();
  });

  await test.step('somebody is made an observer and a voter again, with the card of before', async () => {
    await chidi.table.vote('5');
    await leading(bo).people.press('Make observer', 'Chidi');
    await chidi.table.hears('Bo has made you an observer: nobody waits for your card.');
    await expect(chidi.table.hand).toHaveCount(0);
    await ana.table.showsPlayers(['Ana', 'Bo']);
    await leading(bo).people.press('Make voter', 'Chidi');
    await chidi.table.hears('Bo has made you a voter: you have cards again.');
    await chidi.table.showsOwnCard('5');
    await ana.table.showsSeat('Chidi', 'voted');
    await leading(bo).people.close();
  });

  await test.step('each chooses alone whether to vote or to watch', async () => {
    await leading(ana).menu.choose('You', 'Watch');
    await ana.table.saysWaiting('You are watching. Nobody waits for you.');
    await chidi.table.saysWaiting('1 of 2 has voted. Waiting for Bo.');
    await ana.page.getByRole('button', { name: 'Vote too' }).click();
    await ana.table.vote('8');
    await chidi.table.showsSeat('Ana', 'voted');
  });

  await test.step('a new name is everywhere, and one that somebody has is refused', async () => {
    await leading(chidi).menu.callMyself('BO');
    await chidi.table.saysTrouble('Somebody in this game has that name already. Choose another one.');
    await leading(chidi).menu.callMyself('Chidinma');
    for (const { table } of [ana, bo]) await table.showsSeat('Chidinma', 'voted');
    await leading(bo).settings.open();
    await leading(bo).settings.callGame('Sprint 43');
    await leading(bo).settings.close();
    for (const { page } of everybody) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprint 43');
    }
  });

  await chidi.reload();
  await leading(chidi).people.says('Chidinma (You)');
  await leading(chidi).people.close();
  await bo.table.vote('3');
  await bo.facilitator.reveal();
  for (const { table } of [ana, bo]) await table.showsSeat('Chidinma', '5');
});

test('[U34] [D9] [D11] the last one who leads hands over by leaving, comes back with it, and an ended game is opened again', async ({
  gameLedBy,
}) => {
  const everybody = await gameLedBy(['Ana', 'Bo', 'Chidi']);
  const [ana, bo, chidi] = everybody;
  await ana.table.vote('5');
  await chidi.table.showsSeat('Ana', 'voted');

  await leading(ana).menu.press('Leave the game');
  await expect(ana.page.getByRole('heading', { level: 1, name: 'You have left Planning with Ana' })).toBeVisible();
  await bo.table.hears('You lead this game now. Ana has let you.');
  await chidi.table.showsPlayers(['Bo', 'Chidi']);
  await leading(chidi).people.says('Bo leads this game.');
  await ana.page.getByRole('button', { name: 'Come back' }).click();
  await ana.table.showsOwnCard('5');
  await leading(chidi).people.says('Ana and Bo lead this game.');
  await leading(chidi).people.close();
  await chidi.table.showsSeat('Ana', 'voted');

  await bo.facilitator.endGame();
  for (const { page } of everybody) {
    await expect(page.getByRole('heading', { name: 'This game has ended' })).toBeVisible();
  }
  await expect(chidi.page.getByRole('button', { name: 'Open it again' })).toHaveCount(0);
  await ana.page.getByRole('button', { name: 'Open it again' }).click();
  await chidi.table.hears('Ana has opened this game again.');
  await ana.table.showsOwnCard('5');
  await bo.table.vote('8');
  await chidi.table.vote('8');
  await ana.facilitator.reveal();
  await chidi.table.showsSeat('Bo', '8, high');
  await expectAllConverged(everybody);
});

test('[U30] [U34] [U12] [D16] [D18] two lead a game in which nobody else may: no press counts twice, and what they set counts at once', async ({
  gameLedBy,
}) => {
  const everybody = await gameLedBy(['Ana', 'Bo', 'Chidi']);
  const [ana, bo, chidi] = everybody;
  const leaders = [ana, bo];
  await leading(ana).people.press('Let lead', 'Bo');
  await leading(ana).people.close();
  await bo.facilitator.addStory('Receipts');
  await ana.facilitator.addStory('Exports');

  await test.step('the other rule suggests another card', async () => {
    await leading(ana).settings.open();
    await leading(ana).settings.choose('Suggested estimate', 'Nearest to the average');
    await leading(ana).settings.close();
    await bo.table.hears('Ana has changed the settings.');
    await Promise.all([ana.table.vote('1'), bo.table.vote('13'), chidi.table.vote('1')]);
    for (const { table } of leaders) await table.saysWaiting('All 3 have voted.');
  });

  await test.step('both turn the cards, take the suggestion and go on, at once', async () => {
    const troubles = await Promise.all(leaders.map(({ table }) => table.listenForTrouble()));
    await Promise.all(leaders.map(({ page }) => page.keyboard.press('r')));
    for (const { settling } of leaders) await expect(settling.button(/^Take 5/)).toBeVisible();
    await chidi.table.saysWaiting('Ana and Bo can take the estimate.');
    await Promise.all(leaders.map(({ page }) => page.keyboard.press('n')));
    for (const { table } of everybody) await table.showsStory('Receipts');
    await chidi.backlog.saysOf('Story 1', '5');
    for (const troubleOf of troubles) expect(await troubleOf()).toEqual([]);
  });

  await test.step('names are kept back from now on, and never told of these cards afterwards', async () => {
    await chidi.table.vote('8');
    await leading(bo).settings.open();
    await leading(bo).settings.box('Cards stay without names, after the reveal too').check();
    await leading(ana).settings.open();
    await expect(leading(ana).settings.box('Cards stay without names, after the reveal too')).toBeChecked();
    for (const player of leaders) await leading(player).settings.close();
    await playRound(leaders, '3', '3');
    await leading(bo).settings.open();
    await leading(bo).settings.box('Cards stay without names, after the reveal too').uncheck();
    await leading(bo).settings.close();
    await ana.settling.showsColumn('8: 1 vote');
    await ana.table.showsSeat('Chidi', 'voted');
    await expect(ana.table.result).not.toContainText('Chidi');
  });

  await test.step('the story on the table is skipped for everybody, and brought back', async () => {
    await ana.facilitator.takeSuggestion();
    await chidi.table.showsStory('Exports');
    await chidi.table.vote('5');
    await bo.backlog.unfold('Exports');
    await bo.backlog.press('Skip');
    await chidi.backlog.saysOf('Exports', 'skipped');
    await chidi.table.saysWaiting('There is nothing left to estimate.');
    await bo.backlog.press('Open for voting');
    await chidi.table.saysWaiting('Nobody has voted yet.');
    await chidi.table.showsOwnCard(null);
    await chidi.table.vote('8');
    await ana.table.showsSeat('Chidi', 'voted');
  });
  await expectAllConverged(everybody);
});
