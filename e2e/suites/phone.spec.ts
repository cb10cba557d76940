import { expect } from '@playwright/test';

import { everyoneMay } from '../src/everyone-may.ts';
import { test } from '../src/fixtures.ts';
import type { GameServer } from '../src/game-server.ts';
import { leading } from '../src/leading.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';
import type { Player } from '../src/player.ts';
import { Program } from '../src/program.ts';

const twelveCards = { deck: 'hours' };
const decks = [
  ['hours', 12],
  ['fibonacci', 13],
] as const;
const longName = 'Maximiliane-Theodora von und zu Hohenstein';
/** No room to break it. */
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  for (const [deck, count] of decks) {
    test(`[U1] [U25] all of ${count} cards are in sight, each big enough for a thumb`, async ({ gameWith }) => {
      const { players } = await gameWith(['Ana', 'Bo', 'Chidi'], { deck });
      const [ana] = players;
      await expectWholeHand(ana, count);
      await ana.table.vote('8');
      const cards = ana.table.hand.getByRole('button');
      for (const card of await cards.all()) await expect(card).toBeInViewport({ ratio: 0.95 });
    });
  }

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

  for (const [deck, count] of decks) {
    test(`[U25] a row of people is in sight above ${count} cards, for whoever leads too`, async ({
      gameWith,
      server,
    }) => {
      const description = 'As a customer';
      const story = { title: 'Refunds for part of an order', key: 'PAY-118', description };
      const { gameId, players } = await gameWith(['Ana'], { settings: everyoneMay, deck, stories: [story] });
      const [ana] = players;
      const others = await Promise.all(
        ['Bo', 'Chidi', 'Dana', 'Emil', 'Fumiko'].map((name) => join(server, gameId, name)),
      );
      await ana.table.showsPlayers(['Ana', 'Bo', 'Chidi', 'Dana', 'Emil', 'Fumiko']);
      await expectWholeHand(ana, count);
      await ana.table.vote('8');
      await expect(ana.page.getByRole('button', { name: /^Reveal/ })).toBeVisible();
      await expect(ana.page.getByRole('button', { name: 'How sure are you?' })).toBeVisible();
      await expect(ana.heading.description(description)).toBeVisible();
      expect(await ana.table.peopleInSight()).toEqual(expect.arrayContaining(['You, voted', 'Bo, thinking']));
      expect((await ana.table.peopleInSight()).length).toBeGreaterThanOrEqual(4);
      await ana.table.showsWordsAt({ Ana: 'voted', Bo: 'thinking' });
      for (const other of others) other.close();
    });
  }

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

async function expectWholeHand({ table }: Player, count: number): Promise<void> {
  const cards = table.hand.getByRole('button');
  await expect(cards).toHaveCount(count);
  for (const card of await cards.all()) {
    await expect(card).toBeInViewport({ ratio: 1 });
    const box = await card.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
}

async function join(server: GameServer, gameId: string, name: string): Promise<Program> {
  const program = await Program.connect(server, gameId);
  await program.send('joinGame', { name });
  return program;
}
