import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { expectAllConverged } from '../src/converged.ts';

test('[D9] [U4] one person in two tabs is one player, and both tabs show the same', async ({ ana, bo }) => {
  const again = await ana.openAnotherTab();
  await bo.table.showsPlayers(['Ana', 'Bo']);

  await ana.table.vote('5');
  await again.table.showsOwnCard('5');
  await again.table.vote('8');
  await ana.table.showsOwnCard('8');
  await expectAllConverged([ana, again, bo]);

  await again.page.close();
  await bo.table.vote('3');
  await bo.table.showsSeat('Ana', 'voted');
  const table = await expectAllConverged([ana, bo]);
  expect(table.seats).toEqual(['Ana: voted', 'Bo: voted']);
});

test('[D9] somebody who closes the tab and comes back by the link is who they were', async ({
  game: { link },
  ana,
  bo,
}) => {
  await ana.table.vote('5');
  await ana.page.goto('about:blank');
  await bo.table.showsSeat('Ana', 'voted, away');
  await ana.page.goto(link);
  await ana.table.isOpen();
  await ana.table.showsOwnCard('5');
  await bo.table.showsSeat('Ana', 'voted');
  await bo.table.showsPlayers(['Ana', 'Bo']);
});
