import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { test } from '../src/fixtures.ts';
import { leading } from '../src/leading.ts';

test('[U36] [U2] [U12] a round is played by keys alone: digits, arrows, and a key for each step', async ({
  gameLedBy,
}) => {
  const [ana, bo] = await gameLedBy(['Ana', 'Bo']);
  const { keyboard } = ana.page;

  await test.step('digits play the card that says so, wherever the focus is', async () => {
    await keyboard.press('5');
    await ana.table.showsOwnCard('5');
    await keyboard.press('5');
    await keyboard.press('4');
    await ana.table.showsOwnCard('40');
  });

  await test.step('arrows walk along the hand, from the own card on; Enter and Space play', async () => {
    await keyboard.press('ArrowRight');
    await expect(ana.table.card('40')).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(ana.table.card('20')).toBeFocused();
    await keyboard.press('Enter');
    await ana.table.showsOwnCard('20');
    await keyboard.press('End');
    await expect(ana.table.hand.getByRole('button').last()).toBeFocused();
    await keyboard.press('ArrowRight');
    await expect(ana.table.hand.getByRole('button').first()).toBeFocused();
    await keyboard.press('Space');
    await ana.table.showsOwnCard('0');
    await keyboard.press('Space');
    await ana.table.showsOwnCard(null);
    await keyboard.press('8');
    await bo.table.showsSeat('Ana', 'voted');
  });

  await test.step('a key turns the cards, one votes again, one takes what is suggested', async () => {
    await bo.table.vote('8');
    await ana.table.saysWaiting('All 2 have voted.');
    await keyboard.press('r');
    await bo.table.showsSeat('Ana', '8');
    await expect(ana.settling.button('Vote again')).toBeVisible();
    await keyboard.press('a');
    await bo.table.saysWaiting(/^Round 2\./);
    await ana.table.showsOwnCard(null);
  });

  await test.step('a key begins a story, and what is typed into it plays no card', async () => {
    await keyboard.press('/');
    const field = ana.page.getByRole('textbox', { name: 'New story' });
    await expect(field).toBeFocused();
    await keyboard.type('Receipts 5 ra');
    await keyboard.press('Enter');
    await bo.backlog.shows(['Story 1', 'Receipts 5 ra']);
    await expect(field).toHaveValue('');
    await keyboard.press('Tab');
    await expect(field).not.toBeFocused();
    await ana.table.showsOwnCard(null);
    await keyboard.press('3');
    await ana.table.showsOwnCard('3');
    await bo.table.vote('3');
    await ana.table.saysWaiting('All 2 have voted.');
    await keyboard.press('r');
    await bo.settling.showsColumn('3: 2 votes, Ana and Bo; last time 0 votes');
    await expect(ana.settling.button(/^Take 3/)).toBeVisible();
    await keyboard.press('n');
    await bo.table.showsStory('Receipts 5 ra');
  });
});

test('[U36] theme and contrast follow the system until somebody chooses, and stay chosen in this browser', async ({
  gameLedBy,
}) => {
  const [ana] = await gameLedBy(['Ana']);
  const { menu } = leading(ana);
  await ana.page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await expect.poll(() => looks(ana.page)).toMatchObject({ scheme: 'light', contrast: 'standard' });
  const { paper: lightPaper } = await looks(ana.page);
  await ana.page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect.poll(() => looks(ana.page)).toMatchObject({ scheme: 'dark', contrast: 'more' });
  expect((await looks(ana.page)).paper).not.toBe(lightPaper);

  await menu.choose('Theme', 'Light');
  await menu.choose('Contrast', 'Standard');
  const chosen = { scheme: 'light', contrast: 'standard', paper: lightPaper };
  await expect.poll(() => looks(ana.page)).toEqual(chosen);
  await ana.reload();
  expect(await looks(ana.page)).toEqual(chosen);
  const again = await ana.openAnotherTab();
  await again.page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  expect(await looks(again.page)).toEqual(chosen);

  await menu.choose('Contrast', 'High');
  await ana.page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await menu.choose('Theme', 'Dark');
  await expect.poll(() => looks(ana.page)).toMatchObject({ scheme: 'dark', contrast: 'more' });
  await menu.choose('Theme', 'System');
  await menu.choose('Contrast', 'Auto');
  await expect.poll(() => looks(ana.page)).toEqual(chosen);
});

interface Looks {
  readonly scheme: string;
  readonly contrast: string | undefined;
  /** What the page lies on. */
  readonly paper: string;
}

function looks(page: Page): Promise<Looks> {
  return page.evaluate(() => {
    const { documentElement, body } = document;
    const { colorScheme } = getComputedStyle(documentElement);
    return {
      scheme: colorScheme,
      contrast: documentElement.dataset['contrast'],
      paper: getComputedStyle(body).backgroundColor,
    };
  });
}
