/**
 * `npm run measure -w e2e`: how fast a card is lifted, and how smoothly 200 cards turn, in a real browser against a real server; medians
 * of several runs. Needs the built client. Fails where a promise is not kept.
 */
import { loadavg } from 'node:os';
import { chromium, expect } from '@playwright/test';

import { findChromium } from './chromium.ts';
import { GameServer } from './game-server.ts';
import { Crowd } from './crowd.ts';
import { measureLift } from './measure/lifted-card.ts';
import type { Lift } from './measure/lifted-card.ts';
import { median } from './measure/median.ts';
import { ownWorkDuring } from './measure/own-work.ts';
import type { OwnWork } from './measure/own-work.ts';
import { measureReveal } from './measure/smooth-reveal.ts';
import type { Smoothness } from './measure/smooth-reveal.ts';
import { Player } from './player.ts';

const others = 199;
const taps = 15;
const reveals = 5;
/** On a machine that has much else to do. */
const patienceMs = 60_000;
/** A reveal never holds a page for so long. */
const longestGapMs = 1_000;
const cards = ['5', '8', '3', '5', '13', '5', '2', '8', '20', '?'];

const server = await GameServer.start();
const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  console.log(
    `load of this machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  const crowd = await Crowd.gather(server, others);
  const ana = new Player('Ana', await browser.newPage({ viewport: { width: 1280, height: 800 } }));
  await ana.joinPage.open(crowd.link);
  await ana.joinPage.join('Ana');
  await ana.signals.areThere();
  report(await liftAgain(ana), await revealAgain(ana, crowd));
  crowd.leave();
} finally {
  await browser.close();
  await server.remove();
}

type Reveal = Smoothness & OwnWork;

async function liftAgain({ page, table }: Player): Promise<readonly Lift[]> {
  const lifts: Lift[] = [];
  for (let tap = 0; tap < taps; tap += 1) {
    const card = tap % 2 === 0 ? '5' : '8';
    lifts.push(await measureLift(page, card));
    await table.showsOwnCard(card);
  }
  return lifts;
}

async function revealAgain({ page, table }: Player, crowd: Crowd): Promise<readonly Reveal[]> {
  const seen: Reveal[] = [];
  for (let run = 0; run < reveals; run += 1) {
    await crowd.vote(cards);
    const everybody = page.getByRole('region', { name: 'Your move' }).getByText(`All ${others + 1} have voted.`);
    await expect(everybody).toBeVisible({ timeout: patienceMs });
    const { result, work } = await ownWorkDuring(browser, () => measureReveal(page, others + 1));
    seen.push({ ...result, ...work });
    await crowd.voteAgain();
    await table.vote('5');
  }
  return seen;
}

function report(lifts: readonly Lift[], seen: readonly Reveal[]): void {
  const next = lifts.filter(({ frames }) => frames === 1).length;
  const gap = median(seen.map((reveal) => reveal.longestGapMs));
  console.log(`\nat a table of ${others + 1}`);
  console.log(`  own card: changed ${ms(median(lifts.map(({ changedMs }) => changedMs)))} after the tap`);
  console.log(`            in the very next frame ${next} of ${lifts.length} times`);
  console.log(
    `            painted within ${ms(median(lifts.map(({ paintedMs }) => paintedMs)))} (as the browser reports it)`,
  );
  console.log(`  reveal:   all cards turned ${ms(median(seen.map(({ turnedMs }) => turnedMs)))} after the press`);
  console.log(
    `            longest gap between frames ${ms(gap)}, at worst ${ms(Math.max(...seen.map((one) => one.longestGapMs)))}`,
  );
  console.log(`            tasks of more than 50 ms: ${ms(median(seen.map(({ heldMs }) => heldMs)))} in all`);
  console.log(
    `            the page's own work, in processor time: ${ms(median(seen.map(({ allMs }) => allMs)))}, ` +
      `its longest task ${ms(median(seen.map(({ longestTaskMs }) => longestTaskMs)))}`,
  );
  if (median(lifts.map(({ frames }) => frames)) > 1 || gap >= longestGapMs) process.exitCode = 1;
}

function ms(durationMs: number): string {
  return `${Math.round(durationMs)} ms`;
}
