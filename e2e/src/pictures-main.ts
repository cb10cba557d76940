/**
 * `npm run pictures -w e2e`: draws a session in a real game, on a desktop and a phone, light and dark, and the states that the preview page
 * shows, into docs/images, and the page that shows all of them, docs/pictures.md. Needs the built client.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';

import { findChromium } from './chromium.ts';
import { Crowd } from './crowd.ts';
import { GameServer } from './game-server.ts';
import { leading } from './leading.ts';
import { galleryOf } from './pictures/gallery.ts';
import { PreviewServer } from './pictures/preview-server.ts';
import { scenes } from './pictures/scenes.ts';
import { states } from './pictures/states.ts';
import { type Device, devices, type Scheme, schemes } from './pictures/views.ts';
import { Player } from './player.ts';

const docs = join(import.meta.dirname, '../../docs');
const images = join(docs, 'images');
const others = 199;

const server = await GameServer.start();
const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  await rm(images, { recursive: true, force: true });
  await mkdir(images, { recursive: true });
  const crowd = await Crowd.gather(server, others);
  await crowd.vote(['5', '8', '3', '5', '13', '5', '2', '8', '20', '?']);
  const crowded = crowd.link;
  for (const device of Object.keys(devices) as Device[]) {
    for (const scheme of schemes) await drawAll(browser, device, scheme, crowded);
  }
  crowd.leave();
  await drawStates(browser);
  await writeFile(join(docs, 'pictures.md'), galleryOf(scenes, states));
} finally {
  await browser.close();
  await server.remove();
}

async function drawAll(inside: Browser, device: Device, scheme: Scheme, crowded: string): Promise<void> {
  const context = await inside.newContext({ viewport: devices[device], colorScheme: scheme, reducedMotion: 'reduce' });
  const ana = new Player('Ana', await context.newPage());
  const stage = { server, ana, device, scheme, crowded, others: [] };
  for (const scene of scenes) {
    await scene.play(stage);
    await draw(ana.page, `${scene.name}-${device}-${scheme}`, scene.isLong);
  }
  // The next one to come is one of two hundred again.
  await leading(ana).menu.press('Leave the game');
  await expect(ana.page.getByRole('heading', { name: /^You have left/ })).toBeVisible();
  await context.close();
}

async function drawStates(inside: Browser): Promise<void> {
  const preview = await PreviewServer.start();
  for (const device of Object.keys(devices) as Device[]) {
    const context = await inside.newContext({ viewport: devices[device], reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const { scene } of states) {
      await page.goto(preview.of(scene), { waitUntil: 'networkidle' });
      await draw(page, `state-${scene}-${device}`);
    }
    await context.close();
  }
  await preview.stop();
}

async function draw(page: Page, name: string, fullPage = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(images, `${name}.png`), fullPage });
  process.stdout.write(`${name}\n`);
}
