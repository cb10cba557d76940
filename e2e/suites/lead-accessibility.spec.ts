import { expect } from '@playwright/test';

import { expectNoViolation } from '../src/no-violation.ts';
import { test } from '../src/fixtures.ts';
import { leading } from '../src/leading.ts';

for (const [colorScheme, contrast] of [
  ['light', 'no-preference'],
  ['dark', 'no-preference'],
  ['light', 'more'],
  ['dark', 'more'],
] as const) {
  test.describe(`in ${colorScheme} with contrast ${contrast}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce', contrast } });

    test(`[U36] axe finds nothing in what leads, in ${colorScheme} with contrast ${contrast}`, async ({
      gameLedBy,
    }) => {
      const [ana] = await gameLedBy(['Ana', 'Bo']);
      const { timer, people, settings } = leading(ana);
      const look = contrast === 'more' ? 'more' : 'standard';
      await expect(ana.page.locator('html')).toHaveAttribute('data-contrast', look);
      await timer.start('2 min');
      await timer.hasRunDownTo(120);
      await timer.open();
      await expectNoViolation(ana.page, 'timer');
      await ana.page.keyboard.press('Escape');
      await people.open();
      await expectNoViolation(ana.page, 'people');
      await people.close();
      await settings.open();
      await settings.choose('Deck', 'T-shirt sizes');
      await expectNoViolation(ana.page, 'settings');
      await settings.close();
      await ana.page.keyboard.press('?');
      await expectNoViolation(ana.page, 'keys');
    });
  });
}
