import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { expectAllConverged } from '../src/converged.ts';

test('[U2] [C4] [D1] a vote that comes after the reveal is lifted at once and taken back with the reason', async ({
  game,
  ana,
  bo,
}) => {
  const lead = await game.lead();
  await bo.table.vote('8');
  await ana.table.showsSeat('Bo', 'voted');
  await ana.goOffline();
  await ana.table.vote('5');
  const revealed = await lead.send('revealVotes', { ...(await lead.round()), force: true });
  expect(revealed.type).toBe('accepted');
  await bo.table.showsSeat('Bo', '8');

  await ana.goOnline();
  await ana.table.says('Your 5 was taken back. The cards are turned already.');
  const table = await expectAllConverged([ana, bo]);
  expect(table.seats).toEqual(['Ana: no card', 'Bo: 8']);
});

test('[U2] [D2] a card that has left the deck meanwhile is taken back with the reason', async ({ game, ana, bo }) => {
  const lead = await game.lead();
  await ana.goOffline();
  await ana.table.vote('5');
  const cards = ['1', '2', '4'].map((label) => ({ label, value: Number(label) }));
  const configured = await lead.send('configureGame', { deck: { name: 'Small', cards } });
  expect(configured.type).toBe('accepted');
  await expect(bo.table.card('4')).toBeVisible();

  await ana.goOnline();
  await ana.table.says('Your 5 was taken back. That card is not in the deck any more.');
  await ana.table.showsOwnCard(null);
  await expectAllConverged([ana, bo]);
});
