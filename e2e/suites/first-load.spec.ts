import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';

/** 110 kB, gzipped. */
const budgetBytes = 110_000;

test('[U7] the game page loads at most 110 kB of JavaScript until the first card can be played', async ({
  gameWith,
  newPlayer,
}) => {
  const { link, players } = await gameWith(['Ana']);
  const [ana] = players;
  await ana.page.addInitScript(markFirstCard);
  await ana.page.goto(link);
  await expect(ana.table.card('5')).toBeVisible();
  const needed = await ana.page.evaluate(scriptsBeforeFirstCard);
  const sizes = await Promise.all(
    needed.map(async (url) => gzipSync(await (await ana.page.request.get(url)).body(), { level: 9 }).byteLength),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(60_000);
  expect(total).toBeLessThanOrEqual(budgetBytes);

  // Whoever comes for the first time joins and votes with these files alone.
  const bo = await newPlayer('Bo');
  await bo.page.route(/\.js$/, (route) => (needed.includes(route.request().url()) ? route.continue() : route.abort()));
  await bo.joinBy(link);
  await bo.table.vote('5');
  await ana.table.showsSeat('Bo', 'voted');
});

test('[U7] the page asks no other host for anything, and reports no error', async ({ server, newPlayer }) => {
  const ana = await newPlayer('Ana');
  const hosts = new Set<string>();
  const errors: string[] = [];
  ana.page.on('request', (request) => hosts.add(new URL(request.url()).host));
  ana.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  ana.page.on('pageerror', (error) => errors.push(error.message));
  await ana.startPage.open(server);
  await ana.startPage.startGame('Ana');
  await ana.table.vote('5');
  await ana.facilitator.reveal();
  await expect(ana.table.result).toBeVisible();
  expect([...hosts]).toEqual([new URL(server.url).host]);
  expect(errors).toEqual([]);
});

/** Runs in the page: notes the instant at which the hand is there. */
function markFirstCard(): void {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('[aria-label="Your card"] button') === null) return;
    performance.mark('first card');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: the scripts that had been asked for by then. */
function scriptsBeforeFirstCard(): string[] {
  const [mark] = performance.getEntriesByName('first card');
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= (mark?.startTime ?? 0))
    .map(({ name }) => name);
}
