import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';
import { leading } from '../src/leading.ts';
import { expectNoViolation } from '../src/no-violation.ts';
import { Program } from '../src/program.ts';

const colorSchemes = ['light', 'dark'] as const;

for (const colorScheme of colorSchemes) {
  test.describe(`in ${colorScheme}`, () => {
    // Colours are measured where they come to rest.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`[U3] axe finds nothing from the start to the end of a game, in ${colorScheme}`, async ({
      newPlayers,
      server,
    }) => {
      const [ana, bo] = await newPlayers(['Ana', 'Bo']);
      await ana.startPage.open(server);
      await expectNoViolation(ana.page, 'start');
      await ana.startPage.startGame('Ana');
      await ana.table.isOpen();
      await expectNoViolation(ana.page, 'alone at the table');

      await bo.joinPage.open(ana.page.url());
      await bo.joinPage.showsGame('Planning with Ana');
      await expectNoViolation(bo.page, 'join');
      await bo.joinPage.join('Bo');
      await bo.table.vote('5');
      await ana.table.showsSeat('Bo', 'voted');
      await expectNoViolation(ana.page, 'voting');
      await expectNoViolation(bo.page, 'voted');

      await ana.table.vote('13');
      await ana.facilitator.reveal();
      await expect(bo.table.result).toBeVisible();
      await expectNoViolation(ana.page, 'revealed, leading');
      await expectNoViolation(bo.page, 'revealed');
      await ana.facilitator.takeSuggestion();
      await ana.table.saysWaiting(/Estimated/);
      await expectNoViolation(ana.page, 'settled');

      await ana.page.getByRole('button', { name: 'Menu' }).click();
      await expectNoViolation(ana.page, 'menu');
      await ana.page.getByRole('button', { name: 'End the game' }).click();
      await expect(bo.page.getByRole('heading', { name: 'This game has ended' })).toBeVisible();
      await expectNoViolation(bo.page, 'ended');
    });

    test(`[U6] axe finds nothing while the server is gone, nor on a wrong link, in ${colorScheme}`, async ({
      gameWith,
      newPlayer,
      server,
    }) => {
      const stray = await newPlayer('Stray');
      await stray.page.goto(`${server.url}/g/000000000000`);
      await expect(stray.page.getByRole('heading', { name: 'There is no such game' })).toBeVisible();
      await expectNoViolation(stray.page, 'wrong link');

      const { players, link } = await gameWith(['Ana', 'Bo']);
      const [ana] = players;
      await stray.page.route(/\/(api|socket\.io)\//, (route) => route.fulfill({ status: 500, body: 'broken' }));
      await stray.page.routeWebSocket(/socket\.io/, (socket) => socket.close());
      await stray.page.goto(link);
      await expect(stray.page.getByRole('heading', { name: 'That did not work' })).toBeVisible();
      await expectNoViolation(stray.page, 'problem');

      await server.kill();
      await ana.table.says(/The connection is lost/);
      await ana.table.vote('5');
      await ana.table.says(/is on its way/);
      await expectNoViolation(ana.page, 'server gone');
    });

    test(`[U25] [U28] [U34] [U54] axe finds nothing in what seldom comes, in ${colorScheme}`, async ({
      gameWith,
      server,
    }) => {
      const game = await gameWith(['Ana', 'Maximiliane-Theodora von und zu Hohenstein']);
      const [ana, other] = game.players;
      await leading(ana).people.says('Nobody who leads this game is here.');
      await expectNoViolation(ana.page, 'nobody leads, people');
      await leading(ana).people.close();
      await expect(ana.page.getByRole('button', { name: 'Lead the game' })).toBeVisible();
      await expectNoViolation(ana.page, 'nobody leads');

      const lead = await game.lead();
      const programs = await Promise.all([1, 2].map(() => Program.connect(server, game.gameId)));
      for (const [place, program] of programs.entries()) await program.send('joinGame', { name: `Program ${place}` });
      const results = [
        ['5', '5', '8', /tie/],
        ['?', '☕', '?', 'no estimate among the cards'],
        ['5', '5', '5', 'Everybody agrees'],
      ] as const;
      for (const [first, second, third, words] of results) {
        await ana.table.showsOwnCard(null);
        await ana.table.vote(first);
        await other.table.showsOwnCard(null);
        const round = await lead.round();
        for (const [place, program] of programs.entries()) {
          await program.send('submitVote', { ...round, card: [second, third][place] });
        }
        await other.table.vote(third);
        await ana.table.saysWaiting('All 4 have voted.');
        await lead.send('revealVotes', { ...round, force: true });
        await expect(ana.table.result).toContainText(words);
        await expectNoViolation(ana.page, String(words));
        await lead.send('restartVoting', round);
      }
      for (const program of programs) program.close();

      await leading(ana).menu.choose('You', 'Watch');
      await ana.table.saysWaiting(/^You are watching/);
      await expectNoViolation(ana.page, 'watching');
      await leading(ana).menu.press('Leave the game');
      await expect(ana.page.getByRole('heading', { name: 'You have left Sprint 42' })).toBeVisible();
      await expectNoViolation(ana.page, 'left');

      const repair = server.breakStore();
      await other.table.vote('5');
      await other.line.says(/^Read only for the moment/);
      await expectNoViolation(other.page, 'read-only');
      repair();
      await other.line.says('Back: 1 vote sent.');
      const joined = (await game.events('playerJoined')).find(({ data }) =>
        String(data['name']).startsWith('Maximiliane'),
      );
      await lead.send('removePlayer', { playerId: joined?.data['playerId'] });
      await expect(other.page.getByRole('heading', { name: 'You were removed from this game' })).toBeVisible();
      await expectNoViolation(other.page, 'removed');
    });
  });
}
