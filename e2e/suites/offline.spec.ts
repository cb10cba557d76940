import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { expectAllConverged } from '../src/converged.ts';

test('[U5] [U6] [C2] [R3] a vote cast while offline is kept, shown as pending, and arrives once', async ({
  game,
  ana,
  bo,
}) => {
  await ana.goOffline();
  await ana.table.says(/The connection is lost/);
  await ana.table.vote('5');
  await ana.table.says('Your 5 is on its way…');
  await expect(ana.page.getByText(/1 change is kept/)).toBeVisible();
  await bo.table.vote('8');
  await bo.table.showsSeat('Ana', 'away');

  await ana.goOnline();
  await bo.table.showsSeat('Ana', 'voted');
  await ana.table.showsSeat('Bo', 'voted');
  await ana.table.showsOwnCard('5');
  await expect(ana.page.getByText('is on its way')).toBeHidden();
  await expectAllConverged([ana, bo]);

  const votes = await game.events('voteSubmitted');
  expect(votes).toHaveLength(2);
  expect(new Set(votes.map(({ actor }) => actor)).size).toBe(2);
});

test('[U5] only the last of several changes of mind counts after coming back', async ({ ana, bo }) => {
  await ana.table.vote('3');
  await bo.table.showsSeat('Ana', 'voted');
  await ana.goOffline();
  await ana.table.vote('5');
  await ana.table.vote('13');
  await ana.table.says('Your 13 is on its way…');
  await ana.goOnline();
  await expect(ana.page.getByText('is on its way')).toBeHidden();
  await ana.reload();
  await ana.table.showsOwnCard('13');
});
