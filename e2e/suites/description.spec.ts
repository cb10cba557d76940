import { expect } from '@playwright/test';

import { everyoneMay } from '../src/everyone-may.ts';
import { test } from '../src/fixtures.ts';
import { holdPart } from '../src/held-part.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';
import { expectNoViolation } from '../src/no-violation.ts';
import { Program } from '../src/program.ts';

const refunds = { title: 'Refunds', description: 'As a customer\n\nI want my money back' };
const receipts = { title: 'Receipts', description: 'As a shop' };
const bare = { title: 'Export' };
const wide = Array.from({ length: 9 }, (_, column) => `Words ${column}`);
const table = [
  `| ${wide.join(' | ')} |`,
  `|${'---|'.repeat(wide.length)}`,
  `| ${wide.map((_, column) => `\`${column} \\| x\``).join(' | ')} |`,
].join('\n');

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 640 }],
  ['a desktop', { width: 1280, height: 800 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport, serviceWorkers: 'block' });

    test(`[U13] a description that comes late moves nothing on the table, on ${device}`, async ({
      gameWith,
      server,
    }) => {
      const game = await gameWith(['Ana'], { settings: everyoneMay, stories: [refunds, receipts, bare] });
      const [ana] = game.players;
      const lead = await Program.connect(server, game.gameId, game.token);
      await ana.heading.edit({ 'Notes (Markdown)': 'Ask Bo' });
      const letCome = await holdPart(ana.page, 'story-details');
      await ana.reload();
      const top = await ana.table.top();
      await lead.start('Receipts');
      await ana.table.showsStory('Receipts');
      expect(await ana.table.top()).toBe(top);
      await expect(ana.heading.description('As a shop')).toHaveCount(0);
      await lead.start('Export');
      await ana.table.showsStory('Export');
      const bareTop = await ana.table.top();
      expect(bareTop).toBeLessThan(top);
      await lead.start('Receipts');

      letCome();
      await expect(ana.heading.description('As a shop')).toBeVisible();
      expect(await ana.table.top()).toBe(top);
      await lead.start('Refunds');
      await expect(ana.heading.description('As a customer')).toBeVisible();
      expect(await ana.table.top()).toBe(top);
      await lead.start('Export');
      await ana.table.showsStory('Export');
      expect(await ana.table.top()).toBe(bareTop);
      lead.close();
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({
      viewport: { width: 320, height: 568 },
      colorScheme,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test(`[U13] a wide table of a description scrolls within itself, in ${colorScheme}`, async ({ gameWith }) => {
      const { players } = await gameWith(['Ana'], { stories: [{ title: 'Refunds', description: table }] });
      const [ana] = players;
      const description = await ana.heading.readsDescription();
      await expect(description.getByRole('cell', { name: '8 | x' })).toBeAttached();
      await expectNoSidewaysScroll(ana.page);
      await expectNoViolation(ana.page, 'a table in a description');

      const box = description.getByRole('region', { name: 'Columns Words 0' });
      await expect(box.getByRole('columnheader').last()).not.toBeInViewport();
      await box.focus();
      await ana.page.keyboard.press('ArrowRight');
      await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    });
  });
}
