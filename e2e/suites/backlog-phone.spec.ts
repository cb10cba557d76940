import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';

const stories = ['A', 'B', 'C'].map((title) => ({ title }));
const longTitle = 'Refunds for part of an order that was paid with two cards, of which one has run out since';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, newGame: { settings: everyoneMay, stories } });

  test('[U10] [U12] the list in its sheet: two people paste, add, move and take back', async ({ players, ana, bo }) => {
    for (const { backlog } of players) await backlog.openSheet();
    await ana.backlog.paste('title,key\nRefunds,PAY-1\nExport,PAY-2\n');
    await ana.backlog.recognises('A table with 2 stories.');
    await ana.backlog.addPreviewed('Add 2 stories');
    for (const { backlog } of players) await backlog.shows(['A', 'B', 'C', 'Refunds', 'Export']);
    await bo.backlog.type('D');
    await ana.backlog.shows(['A', 'B', 'C', 'Refunds', 'Export', 'D']);
    await bo.backlog.unfold('C');
    await bo.backlog.press('Up');
    for (const { backlog } of players) await backlog.shows(['A', 'C', 'B', 'Refunds', 'Export', 'D']);
    await bo.backlog.press('Down');
    for (const { backlog } of players) await backlog.shows(['A', 'B', 'C', 'Refunds', 'Export', 'D']);
    await expectNoSidewaysScroll(ana.page);

    await test.step('the way back is there when the sheet is opened again', async () => {
      await ana.backlog.closeSheet();
      await ana.backlog.openSheet();
      await ana.backlog.undoAddingLater(2);
      for (const { backlog } of players) await backlog.shows(['A', 'B', 'C', 'D']);
    });

    await test.step('a story is chosen, and the sheet is out of the way', async () => {
      await bo.backlog.closeSheet();
      await ana.backlog.choose('B');
      for (const { table } of players) await table.showsStory('B');
      await ana.table.vote('5');
    });
  });

  test('[U12] the key / opens the list at its field, and the story is there', async ({ ana, bo }) => {
    await ana.page.keyboard.press('/');
    await ana.backlog.isReadyToType();
    await ana.page.keyboard.type('D');
    await ana.page.keyboard.press('Enter');
    await ana.backlog.isReadyToType();
    await bo.backlog.openSheet();
    await bo.backlog.shows(['A', 'B', 'C', 'D']);
  });

  test('[U36] a long title is unfolded and folded by keyboard', async ({ gameWith }) => {
    const { players } = await gameWith(['Ana'], { settings: everyoneMay, stories: [{ title: longTitle }] });
    const [ana] = players;
    const title = ana.heading.cutTitle(longTitle);
    const heightPx = async () => (await title.boundingBox())?.height ?? 0;
    await expect(title).toHaveAttribute('aria-expanded', 'false');
    const cutPx = await heightPx();
    await title.press('Enter');
    await expect(title).toHaveAttribute('aria-expanded', 'true');
    expect(await heightPx()).toBeGreaterThan(cutPx);
    await expect(title).toBeFocused();
    await title.press('Space');
    await expect(title).toHaveAttribute('aria-expanded', 'false');
    expect(await heightPx()).toBe(cutPx);
  });
});
