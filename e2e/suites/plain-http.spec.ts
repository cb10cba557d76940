import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { test } from '../src/fixtures.ts';
import { inNetwork } from '../src/in-network.ts';
import { openSummary } from '../src/refunds-game.ts';

test('[U24] [U22] a game is played on plain http in a local network, and its link is copied there', async ({
  server,
  newPlayers,
}) => {
  const [ana, bo] = await newPlayers(['Ana', 'Bo']);
  await ana.startGame(inNetwork(server));
  expect(await ana.page.evaluate(securedParts)).toEqual([]);

  await ana.invitePanel.open();
  expect(await ana.invitePanel.canShare()).toBe(false);
  await ana.invitePanel.copyLink();
  await bo.startPage.open(inNetwork(server));
  await bo.startPage.joinByPastedLink();
  await bo.joinPage.join('Bo');
  await ana.table.vote('5');
  await bo.table.vote('8');
  await ana.facilitator.reveal();
  await bo.table.showsSeat('Ana', '5, low');
  await bo.reload();
  await bo.table.showsSeat('Bo', '8, high');
  await expectAllConverged([ana, bo]);

  await ana.facilitator.takeSuggestion();
  const { takeAway } = await openSummary(bo);
  await takeAway.copyAsTable();
  expect((await takeAway.download('JSON')).text).toContain('Story 1');
});

test('[U24] [U5] without a service worker a vote cast offline on plain http arrives all the same', async ({
  server,
  newPlayers,
}) => {
  const [ana, bo] = await newPlayers(['Ana', 'Bo']);
  await ana.startGame(inNetwork(server));
  await bo.joinBy(ana.page.url());
  await ana.goOffline();
  await ana.table.says(/The connection is lost/);
  await ana.table.vote('5');
  await ana.goOnline();
  await bo.table.showsSeat('Ana', 'voted');
});

/** Runs in the page: what it has that only secure contexts have. */
function securedParts(): string[] {
  const named = (parts: readonly string[], place: object) => parts.filter((part) => part in place);
  return [
    ...(isSecureContext ? ['isSecureContext'] : []),
    ...named(['subtle', 'randomUUID'], crypto),
    ...named(['clipboard', 'serviceWorker', 'share'], navigator),
    ...named(['caches'], globalThis),
  ];
}
