/** `npm run picture -w e2e`: draws docs/images/table.png, a table of six whose cards have just been turned. Needs the built client. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';

import { findChromium } from './chromium.ts';
import { GameServer } from './game-server.ts';
import { createGame } from './new-game.ts';
import { Player } from './player.ts';
import { Program } from './program.ts';

const votes = [
  ['Bo', '8'],
  ['Chidi', '5'],
  ['Dana', '13'],
  ['Emil', '8'],
  ['Fumiko', '8'],
] as const;

const stories = ['Refunds for part of an order', 'Invoices by e-mail', 'Sign in with a passkey'].map(
  (title, index) => ({
    title,
    key: `PAY-${118 + index}`,
  }),
);

const folder = join(import.meta.dirname, '../../docs/images');
const server = await GameServer.start();
const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const game = await createGame(server, {
    name: 'Sprint 42',
    stories,
    settings: { permissions: { reveal: 'everyone', estimates: 'everyone' } },
  });
  const ana = new Player(
    'Ana',
    await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' }),
  );
  await ana.joinPage.open(`${server.url}/g/${game.gameId}`);
  await ana.joinPage.join('Ana');
  await ana.table.isOpen();
  const lead = await Program.connect(server, game.gameId, game.token);
  const others: Program[] = [];
  for (const [name, card] of votes) {
    const other = await Program.connect(server, game.gameId);
    others.push(other);
    await other.send('joinGame', { name });
    await other.send('submitVote', { ...(await lead.round()), card });
  }
  await lead.send('leaveGame', {});
  await ana.table.vote('5');
  await ana.facilitator.reveal();
  await expect(ana.table.result).toBeVisible();
  await ana.page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  await mkdir(folder, { recursive: true });
  await ana.page.screenshot({ path: join(folder, 'table.png') });
  for (const program of [lead, ...others]) program.close();
} finally {
  await browser.close();
  await server.remove();
}
