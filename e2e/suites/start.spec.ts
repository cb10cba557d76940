import { expect } from '@playwright/test';

import { ActionCount } from '../src/action-count.ts';
import { expectAllConverged } from '../src/converged.ts';
import { test } from '../src/fixtures.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';
import { expectNoViolation } from '../src/no-violation.ts';

test('[U1] [U20] a game is there in one click, and the name is remembered', async ({ newPlayer, server }) => {
  const ana = await newPlayer('Ana');
  const count = await ActionCount.in(ana.page);
  await ana.startPage.open(server);
  await ana.startPage.startGame('Ana');
  await ana.table.isOpen();
  await expect(ana.table.card('5')).toBeVisible();
  expect(count.actions).toBe(1);

  await ana.startPage.open(server);
  await expect(ana.startPage.name).toHaveValue('Ana');
  await ana.startPage.start();
  await ana.table.vote('5');
  expect(count.actions).toBe(3);
});

test('[U20] a deck of one’s own, settings and stories are there for everybody from the start', async ({
  newPlayer,
  server,
}) => {
  const ana = await newPlayer('Ana');
  await ana.startPage.open(server);
  await ana.startPage.openSetup();
  await ana.startPage.chooseDeck('T-shirt sizes');
  await ana.startPage.showsCards(['XS', 'S', 'M', 'L', 'XL', 'XXL', '?', '☕']);
  await ana.startPage.makeDeck('Team deck', 'small, big, ?');
  await ana.startPage.giveCardValue(1, '2');
  await ana.startPage.giveCardValue(2, '6');
  await ana.startPage.showsCards(['small', 'big', '?']);
  await ana.startPage.field('Name of the game').fill('Sprint 42');
  await ana.startPage.field('Stories, one a line').fill('PAY-118 Refunds\nInvoices');
  await ana.startPage.givePassword('secret');
  await ana.startPage.check('I only watch, without a card');
  await ana.startPage.set('Reveal the cards', 'Everybody');
  await ana.startPage.startGame('Ana');
  await ana.table.showsStory('Refunds');

  const link = ana.page.url();
  const voters = await Promise.all(['Bo', 'Chidi', 'Dana'].map((name) => newPlayer(name)));
  for (const { name, joinPage, table } of voters) {
    await joinPage.open(link);
    await joinPage.showsGame('Sprint 42');
    await joinPage.password.fill('secret');
    await joinPage.join(name);
    await table.isOpen();
    await expect(table.hand.getByRole('button')).toHaveText(['small', 'big', '?']);
  }
  const [bo, chidi, dana] = voters;
  await bo?.table.vote('small');
  await chidi?.table.vote('big');
  await dana?.table.vote('?');
  await dana?.facilitator.reveal();
  const table = await expectAllConverged([ana, ...voters]);
  expect(table).toMatchObject({ game: 'Sprint 42', observers: ['Ana'] });
  expect(table.result).toContain('Average 4');
});

test('[U20] a deck that cannot be played with says so in place, and is there again next time', async ({
  newPlayer,
  server,
}) => {
  const ana = await newPlayer('Ana');
  await ana.startPage.open(server);
  await ana.startPage.name.fill('Ana');
  await ana.startPage.openSetup();
  await ana.startPage.makeDeck('Team deck', '1, 2, 2');
  await ana.startPage.saysWrong('This card is in the deck already');
  await ana.startPage.openSetup();
  await ana.startPage.pressStart();
  await ana.startPage.saysWrong('The deck cannot be played with yet');
  await expect(ana.startPage.field('Card 3')).toBeFocused();
  await ana.page.keyboard.type('0');
  await ana.startPage.showsCards(['1', '2', '20']);
  await ana.startPage.start();
  await expect(ana.table.hand.getByRole('button')).toHaveText(['1', '2', '20']);

  await ana.startPage.open(server);
  await expect(ana.page.getByText('With the deck “Team deck”.')).toBeVisible();
  await ana.startPage.start();
  await expect(ana.table.hand.getByRole('button')).toHaveText(['1', '2', '20']);
});

test('[U21] the last games of a browser lead back in one click, whatever tab they were played in', async ({
  gameLedBy,
  server,
}) => {
  const [ana] = await gameLedBy(['Ana']);
  await ana.table.vote('5');
  const other = await ana.openAnotherTab();
  await other.startPage.open(server);
  await other.startPage.openSetup();
  await other.startPage.field('Name of the game').fill('Sprint 43');
  await other.startPage.start();
  await other.table.isOpen();

  await ana.startPage.open(server);
  await ana.startPage.showsLastGames(['Sprint 43', 'Planning with Ana']);
  await ana.startPage.returnTo('Planning with Ana');
  await ana.table.showsOwnCard('5');

  await ana.startPage.open(server);
  await ana.startPage.showsLastGames(['Planning with Ana', 'Sprint 43']);
  await ana.startPage.removeFromList('Sprint 43');
  await ana.startPage.showsLastGames(['Planning with Ana']);
  await ana.startPage.undo();
  await ana.startPage.showsLastGames(['Planning with Ana', 'Sprint 43']);
  await ana.startPage.removeFromList('Sprint 43');
  await other.startPage.open(server);
  await other.startPage.showsLastGames(['Planning with Ana']);
});

test('[U21] a game that was erased says so in every tab, and leaves the list', async ({ gameWith, server }) => {
  const { players, gameId, token } = await gameWith(['Ana', 'Bo']);
  const [ana, bo] = players;
  await ana.startPage.open(server);
  await ana.startPage.showsLastGames(['Sprint 42']);
  const erased = await fetch(`${server.url}/api/games/${gameId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  });
  expect(erased.status).toBe(204);
  await ana.startPage.returnTo('Sprint 42');
  for (const { page } of [ana, bo]) {
    await expect(page.getByRole('heading', { level: 1, name: 'Sprint 42 is not there any more' })).toBeVisible();
    await page.getByRole('button', { name: 'Start a new game' }).click();
    await expect(page.getByRole('button', { name: 'Start a game' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Your last games' })).toHaveCount(0);
  }
});

test('[U21] games that an older release noted are offered by their code', async ({ gameWith, newPlayer, server }) => {
  const { gameId } = await gameWith([]);
  const ana = await newPlayer('Ana');
  await ana.startPage.open(server);
  await ana.page.evaluate((games) => localStorage.setItem('planning-poker:games', games), `${gameId} 000000000000`);
  await ana.page.reload();
  const codes = [gameId, '000000000000'].map((id) => id.replace(/(.{4})(.{4})/, '$1-$2-'));
  await ana.startPage.showsLastGames(codes);
  await ana.startPage.returnTo(codes[0] ?? '');
  await ana.joinPage.join('Ana');
  await ana.table.isOpen();
  await ana.startPage.open(server);
  await ana.startPage.showsLastGames(['Sprint 42', codes[1] ?? '']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}, on the narrowest screen`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 568 }, contextOptions: { reducedMotion: 'reduce' } });

    test(`[U20] [U21] all that the start page unfolds is accessible, and nothing scrolls sideways, in ${colorScheme}`, async ({
      gameWith,
      server,
    }) => {
      const { players } = await gameWith(['Ana'], {
        name: 'Quarterly planning of payments and settlements, second try',
      });
      const [{ page, startPage }] = players;
      await startPage.open(server);
      await startPage.openSetup();
      await expectNoViolation(page, 'setup');
      await startPage.makeDeck('Team deck', '1, 2, about three weeks, ?, 2');
      await startPage.giveCardValue(1, 'many');
      await startPage.pressStart();
      await startPage.saysWrong('The deck cannot be played with yet');
      await expectNoViolation(page, 'a deck with mistakes');
      await expectNoSidewaysScroll(page);
      await startPage.joinByCode('sprint');
      await startPage.saysWrong('That is no code of a game');
      await startPage.removeFromList('Quarterly planning of payments and settlements, second try');
      await expectNoViolation(page, 'a code, and a game that was removed');
      await expectNoSidewaysScroll(page);
    });
  });
}
