import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { expectAllConverged } from '../src/converged.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { linkTo } from '../src/game.ts';
import { createGame } from '../src/new-game.ts';
import { Player } from '../src/player.ts';
import { ReleaseProxy } from '../src/release-proxy.ts';

test('[U51] [U52] [U5] a vote cast offline survives a reload offline, and arrives once', async ({ game, ana, bo }) => {
  await ana.line.isKept();
  await bo.table.vote('8');
  await ana.table.showsSeat('Bo', 'voted');
  await ana.goOffline();
  await ana.table.vote('5');
  await ana.line.says('1 change is kept and will be sent.');

  await ana.reload();
  await ana.table.showsOwnCard('5');
  await ana.table.showsSeat('Bo', 'voted');
  await ana.table.says('Your 5 is on its way…');
  await ana.line.says(/this device is offline.*1 change is kept/);
  await bo.table.showsSeat('Ana', 'away');

  await ana.goOnline();
  await ana.line.says('Back: 1 vote sent.');
  await bo.table.showsSeat('Ana', 'voted');
  await ana.table.showsOwnCard('5');
  await ana.line.saysNothing();
  await expectAllConverged([ana, bo]);
  expect(await game.events('voteSubmitted')).toHaveLength(2);
});

test.describe('with people who are called away at once', () => {
  test.use({ serverSettings: { GAMES__PRESENCE_GRACE_MS: '300' }, newGame: { settings: everyoneMay } });

  test('[U51] [C4] a vote from before a reload is taken back with the reason when the round is over', async ({
    ana,
    bo,
  }) => {
    await ana.line.isKept();
    await ana.goOffline();
    await ana.table.vote('5');
    await ana.line.says('1 change is kept');
    await ana.reload();
    await ana.table.showsOwnCard('5');
    await bo.table.vote('8');
    await bo.table.saysWaiting('You have voted.');
    await bo.facilitator.reveal();
    await expect(bo.table.result).toBeVisible();
    await ana.goOnline();
    await ana.table.says('Your 5 was taken back. The cards are turned already.');
  });
});

test('[U51] two tabs of one player share what is unsent, across a reload, and the last change of mind counts', async ({
  game,
  ana,
  bo,
}) => {
  const again = await ana.openAnotherTab();
  for (const tab of [ana, again]) await tab.line.isKept();
  await ana.goOffline();
  for (const tab of [ana, again]) await tab.line.says(/The connection is lost/);
  await ana.table.vote('5');
  await again.table.showsOwnCard('5');
  await again.table.vote('13');
  await ana.table.showsOwnCard('13');
  await ana.reload();
  await ana.table.showsOwnCard('13');

  await ana.goOnline();
  await bo.table.showsSeat('Ana', 'voted');
  for (const tab of [ana, again]) {
    await tab.line.isLive();
    await expect(tab.page.getByText('is on its way')).toBeHidden();
    await tab.table.showsOwnCard('13');
  }
  await expectAllConverged([ana, again, bo]);
  expect(await game.events('voteSubmitted')).toHaveLength(2);
});

test('[U50] a gap of less than two seconds shows nothing, and a longer one is told after two', async ({ ana, bo }) => {
  const { clock } = ana.page;
  await ana.hasSettled();
  await clock.install();
  const said = await ana.line.listen();
  await clock.pauseAt(Date.now() + 60_000);
  await ana.goOffline();
  await ana.table.vote('5');
  // Half a second without an answer marks a card: so the line is gone, and time passes.
  await clock.runFor(500);
  await ana.table.says('Your 5 is on its way…');
  await clock.runFor(1_400);
  await ana.goOnline();
  await clock.runFor(50);
  await bo.table.showsSeat('Ana', 'voted');
  await clock.runFor(5_000);
  expect(await said()).toEqual([]);

  await ana.goOffline();
  await ana.table.vote('8');
  await clock.runFor(500);
  await ana.table.says('Your 8 is on its way…');
  await clock.runFor(1_400);
  expect(await said()).toEqual([]);
  await clock.runFor(200);
  await ana.line.says(/The connection is lost/);
});

test('[U50] [U6] while the server is gone the banner counts down, tries on request, and tells of the return', async ({
  server,
  ana,
  bo,
}) => {
  await ana.line.isKept();
  await server.kill();
  await ana.line.says(
    'The connection is lost; trying again. You see the last state, and what you do now is kept and sent later.',
  );
  await ana.line.countsDown();
  await ana.table.vote('5');
  await ana.line.says('1 change is kept and will be sent.');
  await ana.line.tryNow();
  await ana.line.countsDown();
  await server.startAgain();
  await ana.line.says('Back: 1 vote sent.');
  await bo.table.showsSeat('Ana', 'voted');
  await ana.line.saysNothing();
});

test('[U54] [S6] while the store is down the game is read-only, what is asked for is kept, and all recovers by itself', async ({
  server,
  game,
  ana,
  bo,
}) => {
  const repair = server.breakStore();
  await ana.table.vote('5');
  await ana.line.says(/Read only for the moment: nothing can be saved\. 1 change is kept/);
  await ana.table.says('Your 5 is on its way…');
  await bo.table.showsSeat('Ana', 'thinking');
  repair();
  await ana.line.says('Back: 1 vote sent.');
  await bo.table.showsSeat('Ana', 'voted');
  await ana.line.saysNothing();
  expect(await game.events('voteSubmitted')).toHaveLength(1);
});

test.describe('a new release', () => {
  test('[U53] takes over for whoever comes, while an open tab plays on with its own', async ({
    server,
    newPlayers,
  }) => {
    const proxy = await ReleaseProxy.before(server);
    const { gameId } = await createGame(server);
    const [ana, bo] = await newPlayers(['Ana', 'Bo']);
    for (const player of [ana, bo]) {
      await player.joinBy(linkTo(proxy, gameId));
      await player.line.isKept();
    }
    const before = await scriptOf(ana);
    proxy.deploy();
    const again = await ana.openAnotherTab();
    // What is kept stands there at once; the release comes with the next visit.
    await expect(async () => {
      await again.reload();
      expect(await scriptOf(again)).not.toBe(before);
    }).toPass();

    expect(await scriptOf(ana)).toBe(before);
    await ana.table.vote('5');
    await ana.page.getByRole('button', { name: 'Menu' }).click();
    await expect(ana.page.getByRole('radio', { name: 'Dark' })).toBeVisible();
    await bo.table.showsSeat('Ana', 'voted');
    await again.goOffline();
    await again.reload();
    await again.table.showsOwnCard('5');
    proxy.close();
  });

  test('[U53] a tab without a service worker that misses a part is loaded anew, and has it', async ({
    server,
    browser,
  }) => {
    const proxy = await ReleaseProxy.before(server);
    const { gameId } = await createGame(server);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const ana = new Player('Ana', await context.newPage());
    proxy.losesParts();
    await ana.joinBy(linkTo(proxy, gameId));
    await ana.table.vote('5');
    const before = await scriptOf(ana);
    proxy.deploy();
    const loaded = ana.page.waitForEvent('load', { timeout: 60_000 });
    await ana.page.getByRole('button', { name: 'Menu' }).click();
    await loaded;
    await ana.table.showsOwnCard('5');
    expect(await scriptOf(ana)).not.toBe(before);
    await ana.page.getByRole('button', { name: 'Menu' }).click();
    await expect(ana.page.getByRole('radio', { name: 'Dark' })).toBeVisible();
    await context.close();
    proxy.close();
  });
});

/** The script that a tab was built from: differs from release to release. */
async function scriptOf({ page }: Player): Promise<string | null> {
  return page.locator('script[type="module"]').first().getAttribute('src');
}
