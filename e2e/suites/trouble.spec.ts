import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { test } from '../src/fixtures.ts';
import { Line } from '../src/line.ts';
import { LookBack } from '../src/look-back.ts';
import type { Player } from '../src/player.ts';
import { SummaryPage } from '../src/summary-page.ts';

const stories = ['Refunds', 'Receipts', 'Exports'].map((title) => ({ title }));
const lineOf = ({ page }: Player): Line => new Line(page);

test.describe('the store', () => {
  test('[U54] [S6] takes no changes: everybody is told, with when it is tried again, and that it is over', async ({
    server,
    gameWith,
  }) => {
    const { players } = await gameWith(['Ana', 'Bo']);
    const [ana, bo] = players;
    const repair = server.breakStore();
    await ana.table.vote('5');
    await lineOf(ana).says(/Read only for the moment: nothing can be saved\. 1 change is kept/);
    // Who has done nothing is told as well.
    await lineOf(bo).says(/Read only for the moment: nothing can be saved\. What you do is kept/);
    for (const player of players) {
      await lineOf(player).countsDown();
      await lineOf(player).isLive();
    }
    await bo.table.vote('8');
    await lineOf(bo).says(/1 change is kept/);
    repair();
    for (const player of players) await lineOf(player).says('Back: 1 vote sent.');
    await ana.table.showsSeat('Bo', 'voted');
    await bo.table.showsSeat('Ana', 'voted');
    for (const player of players) await lineOf(player).saysNothing();
    await expectAllConverged(players);
  });

  test('[U54] [S6] cannot be read either: the last state stays, whoever is new is let in later, and all recovers by itself', async ({
    server,
    gameWith,
    newPlayer,
  }) => {
    const { players, link } = await gameWith(['Ana', 'Bo']);
    const [ana, bo] = players;
    const bringBack = server.hideStore();
    await ana.table.vote('5');
    await lineOf(ana).says(/The server can do nothing for the moment\. You see the last state\. 1 change is kept/);
    await lineOf(bo).says(/The server can do nothing for the moment\. You see the last state, what you do is kept/);
    for (const player of players) await lineOf(player).countsDown();
    await bo.table.showsSeat('Ana', 'thinking');
    const chidi = await newPlayer('Chidi');
    await chidi.joinPage.open(link);
    await chidi.joinPage.join('Chidi');
    bringBack();
    await lineOf(ana).says('Back: 1 vote sent.');
    await lineOf(bo).says('Back.');
    await chidi.table.isOpen();
    await chidi.table.showsSeat('Ana', 'voted');
    for (const player of players) await lineOf(player).saysNothing();
    await expectAllConverged([...players, chidi]);
  });

  test('[S6] [S7] [U52] cannot be read when somebody comes: that is told in words, and they are let in by themselves', async ({
    server,
    gameWith,
    newPlayer,
  }) => {
    const { players, link } = await gameWith(['Ana']);
    const [ana] = players;
    await ana.hasSettled();
    await ana.page.goto('about:blank');
    // Nothing of it is at hand any more.
    await server.stop();
    await server.startAgain();
    const bringBack = server.hideStore();
    const bo = await newPlayer('Bo');
    await bo.page.goto(link);
    await expect(bo.page.getByRole('heading', { name: 'That did not work' })).toBeVisible();
    await expect(
      bo.page.getByText(/cannot reach its storage at the moment\..* It is also tried again by itself\./),
    ).toBeVisible();
    // Who has been here sees the last state.
    await ana.page.goto(link);
    await ana.table.showsStory('Story 1');
    await lineOf(ana).says(/trying again\. You see the last state/);
    await ana.table.vote('5');
    bringBack();
    await ana.table.showsOwnCard('5');
    await lineOf(ana).isLive();
    await bo.joinPage.join('Bo');
    await bo.table.showsSeat('Ana', 'voted');
    await expectAllConverged([ana, bo]);
  });
});

test('[O2] [U50] a server that ends in order is said to restart; a vote of meanwhile is kept, and arrives', async ({
  server,
  gameWith,
}) => {
  const { players } = await gameWith(['Ana', 'Bo']);
  const [ana, bo] = players;
  for (const player of players) await player.hasSettled();
  expect(await server.stop()).toBe(0);
  for (const player of players) {
    await lineOf(player).says('The server restarts. You see the last state, what you do now is kept');
    await lineOf(player).countsDown();
  }
  await ana.table.vote('5');
  await lineOf(ana).says(/The server restarts\. .*1 change is kept/);
  await server.startAgain();
  await lineOf(ana).says('Back: 1 vote sent.');
  await bo.table.showsSeat('Ana', 'voted');
  await lineOf(bo).isLive();
  // From now on it is another server that is spoken of.
  await server.kill();
  for (const player of players) await lineOf(player).says('The connection is lost; trying again.');
});

test('[U52] [U46] [U41] a reload without a line shows the last state on each page, and says what cannot be shown', async ({
  gameWith,
}) => {
  const { players, link } = await gameWith(['Ana', 'Bo'], { settings: everyoneMay, stories });
  const [ana, bo] = players;
  for (const { table } of players) await table.vote('5');
  await ana.facilitator.reveal();
  await ana.facilitator.takeSuggestion();
  await bo.table.showsStory('Receipts');
  await lineOf(ana).isKept();
  await ana.goOffline();

  await ana.page.goto(`${link}/summary`);
  const summary = new SummaryPage(ana.page);
  await summary.isOpen();
  await summary.showsFigure('Estimated', '1 of 3');
  await summary.showsStory('1', 'Refunds', '5');
  await lineOf(ana).says(/this device is offline\. You see the last state/);
  await summary.takeAway.isRefused('CSV', /The server cannot be reached/);

  await ana.page.goto(`${link}/history`);
  const past = new LookBack(ana.page);
  await past.isOpen();
  await past.showsSeats(['You, thinking', 'Bo, thinking']);
  await past.showsChange('Who did what here cannot be shown. The server cannot be reached.');
  await lineOf(ana).says(/this device is offline/);
  await past.goTo(3);
  const words = /^Some of the past is missing here\. The server cannot be reached/;
  await expect(ana.page.getByRole('main').getByText(words)).toBeVisible();

  await ana.goOnline();
  await past.showsChange('Lead added 3 stories');
});

test('[U51] [U12] [U29] [U26] settling, editing and a reaction without a line are kept as pending, and arrive once', async ({
  gameWith,
}) => {
  const { players } = await gameWith(['Ana', 'Bo'], { settings: everyoneMay, stories });
  const [ana, bo] = players;
  for (const { table } of players) await table.vote('5');
  await ana.facilitator.reveal();
  await expect(ana.table.result).toBeVisible();
  await bo.signals.areThere();
  await ana.signals.areThere();
  await lineOf(ana).isKept();
  await ana.goOffline();
  await ana.facilitator.takeSuggestion();
  await ana.table.showsStory('Receipts');
  await ana.heading.edit({ 'Title of the story': 'Receipts by mail' });
  await ana.table.showsStory('Receipts by mail');
  await ana.signals.react('hooray');
  // Taking the estimate went on to the next story by itself.
  await lineOf(ana).says(/this device is offline\. You see the last state\. 4 changes are kept and will be sent\./);
  await bo.table.showsStory('Refunds');

  await ana.reload();
  await ana.table.showsStory('Receipts by mail');
  await lineOf(ana).says(/4 changes are kept/);
  await ana.goOnline();
  await lineOf(ana).says('Back: 4 changes sent.');
  await bo.signals.hears('Ana: hooray');
  await bo.table.showsStory('Receipts by mail');
  await bo.backlog.saysOf('Refunds', '5');
  await expectAllConverged(players);
});

test('[U51] [C4] what is edited without a line is taken back in words where somebody was faster', async ({
  gameWith,
}) => {
  const { players } = await gameWith(['Ana', 'Bo'], { settings: everyoneMay, stories });
  const [ana, bo] = players;
  await lineOf(ana).isKept();
  await ana.goOffline();
  await ana.heading.edit({ 'Title of the story': 'Refunds in part' });
  await ana.table.showsStory('Refunds in part');
  await lineOf(ana).says(/1 change is kept/);
  await bo.backlog.unfold('Refunds');
  await bo.backlog.press('Remove');
  await bo.table.showsStory('No story on the table');
  await ana.goOnline();
  await ana.table.says(/That story is not there any more\./);
  await expectAllConverged(players);
});

test('[U50] [U5] a line that is lost before what loads later has come is told too, and a vote is kept and sent', async ({
  server,
  gameWith,
  newPlayer,
}) => {
  const { players, link } = await gameWith(['Bo']);
  const [bo] = players;
  const first = await (await fetch(`${server.url}/`)).text();
  const ana = await newPlayer('Ana');
  const late: string[] = [];
  // What the page itself names comes; all that it asks for later is lost.
  await ana.page.route('**/assets/*.js', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (first.includes(name)) return route.continue();
    late.push(name);
    return route.abort();
  });
  await ana.joinPage.open(link);
  await ana.joinPage.join('Ana');
  await ana.table.isOpen();
  await expect.poll(() => late.length).toBeGreaterThan(0);
  await ana.page.context().setOffline(true);
  await ana.table.vote('5');
  await lineOf(ana).says(
    'The connection is lost; trying again. You see the last state, and what you do now is kept and sent later.',
  );
  await ana.table.says('Your 5 is on its way…');
  // When the others see that she is away is the server's patience with a silent line, and not at stake here.

  await ana.page.unrouteAll();
  await ana.page.context().setOffline(false);
  await bo.table.showsSeat('Ana', 'voted');
  await ana.table.showsOwnCard('5');
  await expect(ana.page.getByText('is on its way')).toBeHidden();
  await lineOf(ana).isLive();
  await expectAllConverged([ana, bo]);
});
