import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { openSummary } from '../src/refunds-game.ts';
import { test } from '../src/under-path.ts';

for (const pathHandling of ['leaves the path', 'takes the path away'] as const) {
  test.describe(`behind a proxy that ${pathHandling}`, () => {
    test.use({ pathHandling });

    test(`[U24] a game is played from its start to its summary behind a proxy that ${pathHandling}`, async ({
      pathProxy,
      newPlayers,
    }) => {
      const [ana, bo] = await newPlayers(['Ana', 'Bo']);
      await ana.startGame(pathProxy);
      await ana.invitePanel.open();
      await bo.joinBy((await ana.invitePanel.scan()) ?? '');
      await ana.table.vote('5');
      await bo.table.vote('8');
      await ana.facilitator.reveal();
      await bo.table.showsSeat('Ana', '5, low');
      await bo.reload();
      await expectAllConverged([ana, bo]);

      await ana.facilitator.takeSuggestion();
      const summary = await openSummary(bo);
      await bo.page.reload();
      await summary.isOpen();
      await summary.showsFigure('Estimated', '1 of 1');
      expect((await summary.takeAway.download('CSV')).text).toContain('Story 1');
      await summary.backToTheGame();

      await ana.line.isKept();
      await ana.goOffline();
      await ana.reload();
      await ana.table.showsSeat('Bo', '8, high');

      const asked = [...ana.wire.asked, ...bo.wire.asked];
      expect(asked.filter((address) => address.startsWith('ws:'))).not.toEqual([]);
      const under = new RegExp(`^(?:http|ws)${pathProxy.url.slice('http'.length)}/`);
      expect(asked.filter((address) => !under.test(address))).toEqual([]);
      expect(pathProxy.strayed).toEqual([]);
    });

    test(`[U24] the address without its last slash leads to the start behind a proxy that ${pathHandling}`, async ({
      pathProxy,
      newPlayer,
    }) => {
      const ana = await newPlayer('Ana');
      await ana.page.goto(pathProxy.url);
      await expect(ana.startPage.name).toBeVisible();
      await ana.startPage.startGame('Ana');
      await ana.table.vote('5');
      expect(pathProxy.strayed).toEqual([]);
    });
  });
}
