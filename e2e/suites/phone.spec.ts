import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';
import { leading } from '../src/leading.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';

const twelveCards = { deck: 'hours' };
const longName = 'Maximiliane-Theodora von und zu Hohenstein';
/** No room to break it. */
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('[U1] all of twelve cards are in sight, each big enough for a thumb', async ({ gameWith }) => {
    const { players } = await gameWith(['Ana', 'Bo', 'Chidi'], twelveCards);
    const [ana] = players;
    const cards = ana.table.hand.getByRole('button');
    await expect(cards).toHaveCount(12);
    for (const card of await cards.all()) {
      await expect(card).toBeInViewport({ ratio: 1 });
      const box = await card.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await ana.table.vote('8');
    for (const card of await cards.all()) await expect(card).toBeInViewport({ ratio: 0.95 });
  });

  test('[U4] a story is estimated from its start to its end', async ({ gameLedBy }) => {
    const [ana] = await gameLedBy(['Ana']);
    await ana.table.vote('5');
    await ana.facilitator.reveal();
    await expect(ana.table.result).toBeInViewport();
    await ana.facilitator.takeSuggestion();
    await ana.table.saysWaiting(/Estimated: 5/);
    await expectNoSidewaysScroll(ana.page);
  });
});

test.describe('on the narrowest screen', () => {
  test.use({ viewport: { width: 320, height: 568 } });

  test('[U1] no page scrolls sideways', async ({ gameWith, newPlayer, server }) => {
    const visitor = await newPlayer('Vera');
    await visitor.startPage.open(server);
    await expectNoSidewaysScroll(visitor.page);
    const { link, players } = await gameWith(['Ana', longName], twelveCards);
    await visitor.joinPage.open(link);
    await visitor.joinPage.showsGame('Sprint 42');
    await expectNoSidewaysScroll(visitor.page);
    for (const { page, table } of players) {
      await expectNoSidewaysScroll(page);
      await table.vote('8');
      await expectNoSidewaysScroll(page);
    }
  });

  test('[U1] [U10] [U34] no sheet scrolls sideways', async ({ gameLedBy }) => {
    const [ana] = await gameLedBy(['Ana', longName]);
    const { page, backlog } = ana;
    const { menu, people, settings, timer } = leading(ana);
    await people.open();
    await expectNoSidewaysScroll(page, 'people');
    await people.close();
    await timer.open();
    await expectNoSidewaysScroll(page, 'timer');
    await page.keyboard.press('Escape');
    await menu.open();
    await expectNoSidewaysScroll(page, 'menu');
    await menu.close();
    await settings.open();
    await settings.choose('Deck', 'T-shirt sizes');
    await expectNoSidewaysScroll(page, 'settings');
    await settings.close();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
    await expectNoSidewaysScroll(page, 'keys');
    await page.keyboard.press('Escape');

    await backlog.openSheet();
    await backlog.type(longWord);
    await backlog.unfold(longWord);
    await expectNoSidewaysScroll(page, 'stories');
    await backlog.press('Edit');
    await expect(page.getByRole('dialog', { name: 'Edit the story' })).toBeVisible();
    await expectNoSidewaysScroll(page, 'a story');
    await page.keyboard.press('Escape');
    // The sheet below it is still there.
    await backlog.chooseFile(
      'stories.csv',
      `Title,Key,Link,Description\n${longWord},PAY-1,https://example.org/1,"${longWord}"`,
    );
    await expect(backlog.preview).toBeVisible();
    await expectNoSidewaysScroll(page, 'import');
  });
});
