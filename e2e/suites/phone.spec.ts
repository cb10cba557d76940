import { expect } from '@playwright/test';

import { test } from '../src/fixtures.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';

const twelveCards = { deck: 'hours' };

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
    const { link, players } = await gameWith(['Ana', 'Maximiliane-Theodora von und zu Hohenstein'], twelveCards);
    await visitor.joinPage.open(link);
    await visitor.joinPage.showsGame('Sprint 42');
    await expectNoSidewaysScroll(visitor.page);
    for (const { page, table } of players) {
      await expectNoSidewaysScroll(page);
      await table.vote('8');
      await expectNoSidewaysScroll(page);
    }
  });
});
