import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';

/** 110 kB, gzipped. */
const budgetBytes = 110_000;

test('[U7] the game page loads at most 110 kB of JavaScript until the first card can be played', async ({
  gameWith,
  newPlayer,
}) => {
  const { link } = await gameWith(['Ana']);
  const bo = await newPlayer('Bo');
  const scripts: Promise<Buffer>[] = [];
  bo.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await bo.joinPage.open(link);
  await bo.joinPage.join('Bo');
  await expect(bo.table.card('5')).toBeVisible();
  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body, { level: 9 }).byteLength);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(40_000);
  expect(total).toBeLessThanOrEqual(budgetBytes);
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
