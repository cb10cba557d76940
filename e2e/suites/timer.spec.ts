import { expect } from '@playwright/test';

import { setClockNow, setClockWrong } from '../src/clock.ts';
import { test } from '../src/fixtures.ts';
import { leading } from '../src/leading.ts';
import { expectSameCountdown } from '../src/same-countdown.ts';

const hourMs = 3_600_000;

test('[U32] [D22] one countdown on every screen, where clocks are an hour wrong, are set, or the page is opened anew', async ({
  gameLedBy,
}) => {
  const everybody = await gameLedBy(['Ana', 'Bo', 'Chidi'], async ([, bo, chidi]) => {
    await setClockWrong(bo.page, hourMs);
    await setClockWrong(chidi.page, -hourMs);
  });
  const [ana, bo, chidi] = everybody;
  const { timer } = leading(ana);

  await timer.start('5 min');
  await timer.hasRunDownTo(297);
  await expectSameCountdown(everybody);
  await setClockNow(ana.page, -hourMs);
  await setClockNow(bo.page, -3 * hourMs);
  await timer.hasRunDownTo(294);
  await expectSameCountdown(everybody);
  await bo.reload();
  await ana.reload();
  await expectSameCountdown(everybody);

  await timer.press('Add 1 min');
  await expect.poll(() => leading(chidi).timer.secondsLeft()).toBeGreaterThan(300);
  await expectSameCountdown(everybody);
  await timer.press('Pause');
  await expect(timer.button).toHaveAccessibleName(/paused$/);
  const paused = /\d+:\d\d/.exec((await timer.button.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  for (const player of everybody) await leading(player).timer.isPausedAt(paused);
  await leading(bo).timer.open();
  await expect(leading(bo).timer.panel.getByText('Ana can pause and stop the timer.')).toBeVisible();
  await timer.press('Resume');
  await expectSameCountdown(everybody);
  await timer.press('Stop');
  for (const player of everybody) await leading(player).timer.isGone();
});

test('[U33] the end is told to everybody, and heard only by whoever has asked for it', async ({ gameLedBy }) => {
  const [ana, bo] = await gameLedBy(['Ana', 'Bo'], async (players) => {
    for (const { page } of players) await page.addInitScript(countSounds);
  });
  await leading(ana).timer.switchSoundOn();
  await ana.reload();
  expect(await ana.page.evaluate(sounds)).toBe(0);

  await leading(ana).timer.startFor(0, 12);
  for (const player of [ana, bo]) await player.table.hears('10 seconds left.');
  await expect(ana.page.getByText('10 seconds left.')).toHaveCount(1);
  await leading(ana).timer.hasRunDownTo(4);
  for (const player of [ana, bo]) await player.table.hears('The time is up.');
  expect(await ana.page.evaluate(sounds)).toBe(1);
  expect(await bo.page.evaluate(sounds)).toBe(0);
  await leading(bo).timer.isGone();
});

/** Runs in the page: how many times it has made a sound. */
function countSounds(): void {
  const Native = globalThis.AudioContext;
  globalThis.AudioContext = class extends Native {
    constructor() {
      super();
      document.documentElement.dataset['sounds'] = String(Number(document.documentElement.dataset['sounds'] ?? 0) + 1);
    }
  };
}

function sounds(): number {
  return Number(document.documentElement.dataset['sounds'] ?? 0);
}

test('[U36] all keys are listed, and lead the timer without a mouse', async ({ gameLedBy }) => {
  const [ana] = await gameLedBy(['Ana']);
  const { timer } = leading(ana);
  await expect(timer.button).toBeVisible();
  await ana.page.keyboard.press('?');
  const keys = ana.page.getByRole('dialog', { name: 'All keys' });
  await expect(keys.getByRole('term').filter({ hasText: /^T$/ })).toBeVisible();
  await ana.page.keyboard.press('t');
  await expect(timer.panel).toBeHidden();
  await ana.page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await ana.page.keyboard.press('t');
  await expect(timer.panel.getByRole('button', { name: 'Start 30 s' })).toBeFocused();
  await ana.page.keyboard.press('Tab');
  await ana.page.keyboard.press('Enter');
  await timer.hasRunDownTo(60);
  await expect(timer.panel).toBeHidden();
  await ana.page.keyboard.press('t');
  await expect(timer.panel.getByRole('button', { name: 'Pause' })).toBeFocused();
  await ana.page.keyboard.press('Space');
  await expect(timer.panel.getByRole('button', { name: 'Resume' })).toBeFocused();
  await ana.page.keyboard.press('Escape');
  await expect(timer.panel).toBeHidden();

  await ana.page.getByRole('button', { name: 'Menu' }).click();
  await ana.page.getByRole('checkbox', { name: 'Shortcuts with a single key' }).uncheck();
  await ana.page.keyboard.press('Escape');
  await ana.page.keyboard.press('?');
  await ana.page.keyboard.press('t');
  await expect(ana.page.getByRole('dialog')).toHaveCount(0);
});
