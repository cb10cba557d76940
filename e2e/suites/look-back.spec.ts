import { expect } from '@playwright/test';

import { test } from '../src/ana-and-bo.ts';
import { estimatedTwice, estimateTwice } from '../src/estimate-twice.ts';
import { LookBack } from '../src/look-back.ts';
import type { Player } from '../src/player.ts';

test.use({ newGame: estimatedTwice });

test('[U40] everybody reads the same activity, in the tab that saw it happen and in the one that came late', async ({
  ana,
  bo,
}) => {
  const seen = new LookBack(ana.page);
  await seen.openActivity();
  await estimateTwice(ana, bo);
  const late = new LookBack((await bo.openAnotherTab()).page);
  await late.openActivity();
  await seen.hasReasons([
    'Lead created the game “Sprint 42”',
    'Lead joined',
    'Lead added 2 stories',
    'Lead started “Refunds”',
    'Ana joined',
    'Bo joined',
    'Ana voted',
    'Bo voted',
    'Ana revealed the cards on “Refunds”',
    'Ana started round 2 of “Refunds”',
    'Ana voted',
    'Bo voted',
    'Ana revealed the cards on “Refunds”',
    'Ana settled “Refunds” at 5',
    'Ana started “Receipts”',
  ]);
  await late.hasReasons(await seen.reasons());
  await bo.table.vote('13');
  await expect.poll(async () => (await seen.reasons()).length).toBe(16);
  await expect.poll(async () => (await late.reasons()).length).toBe(16);
  await late.show('Show', 'Reveals and estimates');
  await late.hasReasons([
    'Ana revealed the cards on “Refunds”',
    'Ana revealed the cards on “Refunds”',
    'Ana settled “Refunds” at 5',
  ]);
  await late.says(/^3 changes$/);
  await late.show('Show', 'Votes');
  await late.show('By or about', 'Bo');
  await late.hasReasons(['Bo voted', 'Bo voted', 'Bo voted']);
  await bo.table.vote('8');
  await late.says(/^4 changes$/);
  await seen.press('Close');
  await expect(ana.page.getByRole('button', { name: 'Menu' })).toBeFocused();
  await expect(ana.page.getByRole('complementary', { name: 'Stories' })).toBeVisible();
});

test('[U41] [U40] a line leads to its moment, the moment has an address, and the game goes on meanwhile', async ({
  game: { link },
  ana,
  bo,
}) => {
  await estimateTwice(ana, bo);
  const past = new LookBack(ana.page);

  await test.step('from a line of the activity to the table as it stood', async () => {
    await past.openActivity();
    await past.goToChange('Ana revealed the cards on “Refunds”');
    await past.showsSeats(['You, 3, low', 'Bo, 8, high']);
    await past.isAt(9);
    await past.says(/^You are looking at version 9 of 15, \w+ \d\d:\d\d\.$/);
    await ana.page.waitForURL(`${link}/history?version=9`);
  });

  await test.step('a step back the cards lie face down', async () => {
    await ana.page.keyboard.press('ArrowLeft');
    await past.showsSeats(['You, voted', 'Bo, voted']);
    await past.showsChange('Bo voted');
    await ana.page.waitForURL(`${link}/history?version=8`);
  });

  await test.step('the game goes on, and what is newer is counted', async () => {
    await bo.table.vote('13');
    await past.says(/^1 newer change since$/);
    await past.isAt(8);
  });

  await test.step('somebody else opens the same moment by its address', async () => {
    const other = new LookBack((await openMoment(bo, ana.page.url())).page);
    await other.isAt(8);
    await other.showsSeats(['You, voted', 'Ana, voted']);
  });

  await test.step('back to now is one click', async () => {
    await past.press('Back to now');
    await ana.table.isOpen();
    await ana.table.showsSeat('Bo', 'voted');
    await ana.table.vote('8');
    await bo.table.showsSeat('Ana', 'voted');
  });
});

async function openMoment(player: Player, address: string) {
  const tab = await player.openAnotherTab();
  await tab.page.goto(address);
  return tab;
}

test('[U41] every version is there, from the keyboard alone, and it plays by itself', async ({ ana, bo }) => {
  await estimateTwice(ana, bo);
  const past = new LookBack(bo.page);
  await past.openTimeMachine();
  await past.isAt(15);
  await expect(past.slider).toBeFocused();
  await bo.page.keyboard.press('Home');
  await bo.page.keyboard.press('End');
  await past.isAt(15);
  await bo.page.keyboard.press('Home');
  await past.showsChange('Lead created the game');
  await bo.page.keyboard.press('PageUp');
  await past.showsChange('Lead started “Refunds”');
  await bo.page.keyboard.press('PageUp');
  await past.showsChange('Ana started “Receipts”');
  await bo.page.keyboard.press('PageDown');
  await past.isAt(4);
  await past.press('To the story after');
  await past.showsChange('Ana started “Receipts”');
  await past.press('To the story before');
  await past.isAt(4);
  await bo.page.getByRole('combobox', { name: 'Speed' }).selectOption('16 ×');
  await past.press('Play');
  await past.isAt(15);
  await bo.page.goBack();
  await bo.table.isOpen();
});

test('[U42] the rounds of a story stand side by side', async ({ ana, bo }) => {
  await estimateTwice(ana, bo);
  const past = new LookBack(bo.page);
  await past.openRounds();
  await bo.page.getByRole('combobox', { name: 'Story' }).selectOption('Refunds');
  expect((await past.rounds()).slice(0, 4)).toEqual([
    ['Person', 'Round 1', 'Round 2'],
    ['Ana', '3', '5'],
    ['Bo', '8', '5'],
    ['Cards', '3, 8', '5 × 2'],
  ]);
});

test('[U41] [W9] no card reaches anybody through the past before it is turned', async ({ gameWith }) => {
  const cards = ['1', '2', 'kept-secret'].map((label) => ({ label, value: null }));
  const { players } = await gameWith(['Ana', 'Bo'], { ...estimatedTwice, deck: { name: 'Marked', cards } });
  const [ana, bo] = players;
  await ana.table.vote('kept-secret');
  const asked = bo.page.waitForResponse(/\/history\?from=/);
  const past = new LookBack(bo.page);
  await past.openTimeMachine();
  expect(await (await asked).text()).toContain('Ana voted');
  await past.showsChange('Ana voted');
  await past.showsSeats(['You, thinking', 'Ana, voted']);
  // The deck itself names every card: once where the game is created, in each copy of it that is sent.
  const told = (await bo.wire.received()).replaceAll('{"label":"kept-secret","value":null}', '');
  expect(told).not.toContain('kept-secret');
});

test('[U41] somebody without a seat is asked to join, and then sees the moment of the link', async ({
  game: { link },
  players,
  newPlayer,
}) => {
  await estimateTwice(...players);
  const vera = await newPlayer('Vera');
  await vera.joinPage.open(`${link}/history?version=9`);
  await vera.joinPage.showsGame('Sprint 42');
  await vera.joinPage.join('Vera');
  const past = new LookBack(vera.page);
  await past.isAt(9);
  await past.showsSeats(['Ana, 3, low', 'Bo, 8, high']);
});

test('[U41] [U6] without a line it says so, and what is known can still be looked at', async ({ game, ana, bo }) => {
  await estimateTwice(ana, bo);
  const past = new LookBack(ana.page);
  await past.openTimeMachine();
  await expect.poll(async () => (await past.reasons()).length).toBe(15);
  await ana.goOffline();
  await ana.table.says(/The connection is lost/);
  await past.goTo(8);
  await past.showsSeats(['You, voted', 'Bo, voted']);

  await (await game.lead()).send('nudge', {});
  await ana.goOnline();
  await past.says(/^1 newer change since$/);
  await past.isAt(8);
});
