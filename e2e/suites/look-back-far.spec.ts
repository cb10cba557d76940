import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { estimatedTwice, estimateTwice } from '../src/estimate-twice.ts';
import { test } from '../src/fixtures.ts';
import { LookBack } from '../src/look-back.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';
import { expectNoViolation } from '../src/no-violation.ts';

test.describe('a long game', () => {
  // Somebody plays faster than any person, and does not listen.
  test.use({ serverSettings: { LIMITS__MESSAGES_PER_SECOND: '5000', DELIVERY__ACK_TIMEOUT_MS: '600000' } });

  test('[U41] [U40] of three thousand changes only a part is drawn, and a drag over all of them asks for nothing', async ({
    gameWith,
  }) => {
    const game = await gameWith(['Ana'], estimatedTwice);
    const [ana] = game.players;
    const lead = await game.lead();
    const { storyId } = await lead.round();
    await lead.send('changeRole', { role: 'voter' });
    for (let burst = 0; burst < 150; burst += 1) {
      await Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          lead.send('submitVote', { storyId, round: 1, card: turn % 2 === 0 ? '1' : '2' }),
        ),
      );
    }
    lead.close();
    await ana.page.goto(`${game.link}/history?version=1500`);
    const past = new LookBack(ana.page);
    await past.isAt(1_500);
    await past.showsChange('Lead voted');
    await expect(ana.page.getByText(/^3,00\d changes$/)).toBeVisible();
    expect(await ana.page.getByRole('listitem').count()).toBeLessThan(400);
    const requests: string[] = [];
    ana.page.on('request', (request) => {
      if (request.url().includes('/api/')) requests.push(request.url());
    });
    await slideThrough(ana.page);
    await past.isAt(3_000);
    await past.showsChange('Lead voted');
    expect(requests).toEqual([]);
    const drawn = await ana.page.getByRole('listitem').count();
    expect(drawn).toBeLessThan(400);
    await past.press('Show earlier changes');
    await expect(ana.page.getByRole('listitem')).toHaveCount(drawn + 100);
  });
});

/** Drags the slider from end to end, in two hundred steps that are each drawn. */
function slideThrough(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (slider === null || write === undefined) throw new Error('There is no slider.');
    for (let step = 1; step <= 200; step += 1) {
      write.call(slider, String(step * 15));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}, on the narrowest screen`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

    test(`[U40] [U41] [U42] axe finds nothing, and nothing scrolls sideways, in ${colorScheme}`, async ({
      gameWith,
    }) => {
      const { players } = await gameWith(['Ana', 'Maximiliane-Theodora von und zu Hohenstein'], estimatedTwice);
      const [ana, max] = players;
      await estimateTwice(ana, max);
      const past = new LookBack(ana.page);
      await past.openActivity();
      await isSound(ana.page, 'activity');
      await past.goToChange('Ana revealed the cards on “Refunds”');
      await isSound(ana.page, 'a moment');
      await past.press('Rounds side by side');
      await expect(ana.page.getByRole('table')).toBeVisible();
      await isSound(ana.page, 'rounds');
    });
  });
}

async function isSound(page: Page, where: string): Promise<void> {
  await expectNoViolation(page, where);
  await expectNoSidewaysScroll(page, where);
}
