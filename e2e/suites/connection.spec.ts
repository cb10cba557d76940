import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { expectAllConverged } from '../src/converged.ts';

test('[U6] [R5] while the server is gone the last state stays, with words; then all recovers by itself', async ({
  server,
  players,
  ana,
  bo,
}) => {
  await ana.table.vote('5');
  await bo.table.showsSeat('Ana', 'voted');
  const before = await expectAllConverged(players);

  await server.kill();
  for (const player of players) await player.table.says(/The connection is lost; trying again/);
  expect((await ana.table.read()).story).toBe(before.story);
  await expect(bo.page.getByText('Not live')).toBeVisible();

  await server.startAgain();
  for (const player of players) await expect(player.page.getByText('Live', { exact: true })).toBeVisible();
  await expect(ana.page.getByText(/The connection is lost/)).toBeHidden();
  expect(await expectAllConverged(players)).toEqual(before);
});

test('[O2] [U6] a deploy ends the server in order, and everybody comes back by themselves', async ({
  server,
  players,
  ana,
  bo,
}) => {
  await ana.table.vote('5');
  await bo.table.showsSeat('Ana', 'voted');
  expect(await server.stop()).toBe(0);
  await server.startAgain();
  await bo.table.vote('8');
  await ana.table.showsSeat('Bo', 'voted');
  const table = await expectAllConverged(players);
  expect(table.seats).toEqual(['Ana: voted', 'Bo: voted']);
});

test('[C7] [U4] a tab that was frozen shows the present when it comes back', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo', 'Chidi']);
  const [ana, bo, chidi] = players;
  await bo.table.vote('3');
  await chidi.table.showsSeat('Bo', 'voted');
  await chidi.freezeTab();
  await ana.table.vote('5');
  await bo.table.vote('8');
  await bo.table.showsSeat('Ana', 'voted');
  await chidi.thawTab();
  await chidi.table.showsSeat('Ana', 'voted');
  const table = await expectAllConverged(players);
  expect(table.seats).toEqual(['Ana: voted', 'Bo: voted', 'Chidi: thinking']);
});
