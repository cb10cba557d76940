import { expect } from '@playwright/test';

import { ActionCount } from '../src/action-count.ts';
import { expectAllConverged } from '../src/converged.ts';
import { test } from '../src/fixtures.ts';
import { expectNoViolation } from '../src/no-violation.ts';

test('[U1] [U23] from a cold link to the first vote in two actions, and back again without one', async ({
  gameWith,
  newPlayer,
}) => {
  const { link, players } = await gameWith(['Bo']);
  const ana = await newPlayer('Ana');
  const count = await ActionCount.in(ana.page);
  await ana.joinPage.open(link);
  await ana.joinPage.showsGame('Sprint 42');
  await ana.joinPage.join('Ana');
  await ana.table.vote('5');
  expect(count.actions).toBe(2);

  await ana.page.goto('about:blank');
  await ana.joinPage.open(link);
  await ana.table.showsOwnCard('5');
  expect(count.actions).toBe(2);
  await expectAllConverged([ana, ...players]);
});

test('[U1] [U23] somebody whose name is remembered joins another game with Enter alone', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana']);
  const [ana] = players;
  const { link } = await gameWith([], { name: 'Sprint 43' });
  const count = await ActionCount.in(ana.page);
  await ana.joinPage.open(link);
  await ana.joinPage.showsGame('Sprint 43');
  await ana.joinPage.enter();
  await ana.table.vote('5');
  expect(count.actions).toBe(2);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`[U22] a camera reads the QR code off a screen in ${colorScheme}, and it leads to the table`, async ({
      gameWith,
      newPlayer,
    }) => {
      const { link, players } = await gameWith(['Ana']);
      const [ana] = players;
      await ana.invitePanel.open();
      expect(await ana.invitePanel.scan()).toBe(link);
      await expectNoViolation(ana.page, 'invite');
      const bo = await newPlayer('Bo');
      await bo.joinPage.open((await ana.invitePanel.scan()) ?? '');
      await bo.joinPage.join('Bo', 'observer');
      await bo.table.isOpen();
      await expectAllConverged([ana, bo]);
    });
  });
}

test('[U22] [W13] everybody finds the table, however they spell its code', async ({ gameWith, newPlayer, server }) => {
  const { players, link } = await gameWith(['Ana']);
  const [ana] = players;
  await ana.invitePanel.open();
  const code = await ana.invitePanel.code();
  const spellings = [
    code.replaceAll('-', ' '),
    code.replaceAll('-', '').toUpperCase(),
    code.replaceAll('1', 'l').replaceAll('0', 'O').replaceAll('-', ' – '),
    `${link}?from=chat`,
    `You are invited to estimate: ${link} or use the code ${code}.`,
  ];
  const all = [ana];
  for (const [place, spelling] of spellings.entries()) {
    const player = await newPlayer(`Guest ${place}`);
    await player.startPage.open(server);
    await player.startPage.joinByCode(spelling);
    await player.joinPage.showsGame('Sprint 42');
    await player.joinPage.join(player.name);
    await player.table.isOpen();
    all.push(player);
  }
  await expectAllConverged(all);
});

test('[U23] a wrong password and a name that is taken are said at their fields, and nothing typed is lost', async ({
  gameWith,
  newPlayer,
}) => {
  const { link } = await gameWith([], { password: 'secret', facilitator: { name: 'Ana' } });
  const bo = await newPlayer('Bo');
  await bo.joinPage.open(link);
  await bo.joinPage.showsGame('Sprint 42');
  await bo.joinPage.join('Ana', 'observer');
  await bo.joinPage.saysAt(bo.joinPage.password, 'This game needs its password.');
  await bo.joinPage.password.fill('Secret');
  await bo.joinPage.enter();
  await bo.joinPage.saysAt(bo.joinPage.password, /That is not the password of this game/);
  await expect(bo.joinPage.name).toHaveValue('Ana');
  await expect(bo.joinPage.onlyWatch).toBeChecked();

  await bo.joinPage.password.fill('secret');
  await bo.joinPage.enter();
  await bo.joinPage.saysAt(bo.joinPage.name, /Somebody in this game has that name already/);
  await expect(bo.joinPage.password).toHaveValue('secret');
  await expect(bo.joinPage.onlyWatch).toBeChecked();
  await expectNoViolation(bo.page, 'a name that is taken');

  await bo.joinPage.name.fill('Bo');
  await bo.joinPage.enter();
  await bo.table.isOpen();
  expect((await bo.table.read()).observers).toEqual(['Bo']);
  await bo.reload();
});

test('[U23] [D12] whoever was removed, or comes to a game that has ended, is told so', async ({
  gameWith,
  newPlayer,
}) => {
  const game = await gameWith(['Ana']);
  const [ana] = game.players;
  const lead = await game.lead();
  const joined = (await game.events('playerJoined')).find(({ data }) => data['name'] === 'Ana');
  await lead.send('removePlayer', { playerId: joined?.data['playerId'] });
  const removed = ana.page.getByRole('heading', { level: 1, name: 'You were removed from this game' });
  await expect(removed).toBeVisible();
  await ana.joinPage.open(game.link);
  await expect(removed).toBeVisible();

  await lead.send('endGame', {});
  const bo = await newPlayer('Bo');
  await bo.joinPage.open(game.link);
  await expect(bo.page.getByText('This game has ended. You can still look at its estimates.')).toBeVisible();
  await bo.joinPage.join('Bo');
  await expect(bo.page.getByRole('heading', { name: 'This game has ended' })).toBeVisible();
});

test('[U23] [U22] a link that leads nowhere asks for the code, and finds the game with it', async ({
  server,
  gameWith,
  newPlayer,
}) => {
  const { gameId } = await gameWith([]);
  const ana = await newPlayer('Ana');
  for (const wrong of ['000000000000', 'not-a-code', '000000000000/more']) {
    await ana.page.goto(`${server.url}/g/${wrong}`);
    await expect(ana.page.getByRole('heading', { level: 1, name: 'There is no such game' })).toBeVisible();
  }
  await ana.startPage.enterCode(gameId);
  await ana.joinPage.showsGame('Sprint 42');
});

test('[U23] [U6] a game that is opened while the server is away comes by itself when it is back', async ({
  server,
  gameWith,
  newPlayer,
}) => {
  const { gameId } = await gameWith([]);
  const ana = await newPlayer('Ana');
  await ana.startPage.open(server);
  await server.kill();
  await ana.startPage.joinByCode(gameId);
  await expect(ana.page.getByText('The server cannot be reached.')).toBeVisible();
  await server.startAgain();
  await ana.joinPage.showsGame('Sprint 42');
  await ana.joinPage.join('Ana');
  await ana.table.vote('5');
});

test.describe('with a server that is full', () => {
  test.use({ serverSettings: { SERVER__MAX_CONNECTIONS: '1' } });

  test('[U23] one person more is told so, and let in when there is room', async ({ gameWith, newPlayer }) => {
    const { players, link } = await gameWith(['Ana']);
    const [ana] = players;
    const bo = await newPlayer('Bo');
    await bo.joinPage.open(link);
    await bo.joinPage.showsGame('Sprint 42');
    await bo.joinPage.join('Bo');
    await bo.joinPage.saysWaiting(/^The server is full at the moment\. .* This page does so by itself\.$/);
    await ana.page.goto('about:blank');
    await bo.table.isOpen();
    await bo.table.showsSeat('Ana', 'away');
  });
});
