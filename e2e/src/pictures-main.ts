/**
 * `npm run pictures -w e2e`: draws the main states of the product, on a desktop and a phone, light and dark, into docs/images, and the page
 * that shows them, docs/pictures.md. Needs the built client.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

import { findChromium } from './chromium.ts';
import { Crowd } from './crowd.ts';
import { GameServer } from './game-server.ts';
import { galleryOf } from './pictures/gallery.ts';
import { scenes } from './pictures/scenes.ts';
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
  await writeFile(join(docs, 'pictures.md'), galleryOf(scenes));
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
    await ana.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await ana.page.screenshot({ path: join(images, `${scene.name}-${device}-${scheme}.png`) });
    process.stdout.write(`${scene.name} ${device} ${scheme}\n`);
  }
  await context.close();
}
