import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';
import { expectNoViolation } from '../src/no-violation.ts';

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

      const { players } = await gameWith(['Ana', 'Bo']);
      const [ana] = players;
      await server.kill();
      await ana.table.says(/The connection is lost/);
      await ana.table.vote('5');
      await ana.table.says(/is on its way/);
      await expectNoViolation(ana.page, 'server gone');
    });
  });
}
