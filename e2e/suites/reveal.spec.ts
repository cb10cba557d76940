import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { test } from '../src/fixtures.ts';
import { expectNoViolation } from '../src/no-violation.ts';
import { playRound } from '../src/play-round.ts';

test('[U28] [U4] the result is the same in every tab: columns, a table, figures, low and high', async ({
  gameWith,
}) => {
  const { players } = await gameWith(['Ana', 'Bo', 'Chidi', 'Dana'], { settings: everyoneMay });
  const [, , , dana] = players;
  await playRound(players, '5', '5', '13', '3');
  await expectAllConverged(players);
  for (const { settling, table } of players) {
    await settling.showsColumn('5: 2 votes, Ana and Bo');
    await settling.showsFigure('Median', '5');
    await settling.showsFigure('Deviation', '3.84');
    await expect(table.result).toContainText('Talk first');
    await expect(table.result).toContainText('Dana (low)');
    await expect(table.result).toContainText('Chidi (high)');
  }
  expect(await dana.settling.asTable()).toEqual([
    ['Card', 'Votes', 'Who'],
    ['3', '1', 'Dana'],
    ['5', '2', 'Ana and Bo'],
    ['13', '1', 'Chidi'],
  ]);
});

test('[U28] all cards turn together, within 300 ms', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo', 'Chidi'], { settings: everyoneMay });
  const [ana, ...others] = players;
  for (const player of players) await player.table.vote('5');
  await Promise.all(others.map(({ page }) => watchTurns(page)));
  await ana.facilitator.reveal();
  for (const { table, page } of others) {
    await table.showsSeat('Ana', '5');
    await expect.poll(() => turns(page)).toHaveLength(3);
    const seen = await turns(page);
    for (const { durationMs } of seen) expect(durationMs).toBeLessThanOrEqual(300);
    expect(new Set(seen.map(({ startedAt }) => startedAt)).size).toBe(1);
  }
});

test.describe('where motion is unwanted', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('[U28] the cards lie face up at once', async ({ gameWith }) => {
    const { players } = await gameWith(['Ana', 'Bo'], { settings: everyoneMay });
    const [ana, bo] = players;
    await ana.table.vote('5');
    await bo.table.vote('5');
    await watchTurns(bo.page);
    await ana.facilitator.reveal();
    await bo.table.showsSeat('Ana', '5');
    expect(await turns(bo.page)).toEqual([]);
    await expect(bo.table.result).toContainText('Everybody agrees');
    expect((await bo.settling.confetti())?.longestMs).toBe(0);
  });
});

test('[U28] after voting again the last round stands beside the new one', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], { settings: everyoneMay });
  const [ana, bo] = players;
  await playRound(players, '3', '8');
  await bo.facilitator.voteAgain();
  await ana.table.saysWaiting(/Round 2\. Last time: 3 8/);
  await playRound(players, '8', '8');
  for (const { settling } of players) {
    await settling.showsColumn('3: 0 votes; last time 1 vote');
    await settling.showsColumn('8: 2 votes, Ana and Bo; last time 1 vote');
  }
});

test('[U28] [D7] a card that is changed after the reveal says so, and the result with it', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], { settings: { ...everyoneMay, changeVoteAfterReveal: true } });
  const [ana, bo] = players;
  await playRound(players, '3', '8');
  await expect(ana.table.result).toBeVisible();
  expect(await ana.settling.confetti()).toBeNull();
  await bo.table.vote('3');
  await ana.table.showsSeat('Bo', '3, changed');
  await expect(ana.table.result).toContainText('Everybody agrees');
  const confetti = await ana.settling.confetti();
  expect(confetti?.longestMs).toBeGreaterThan(0);
  expect(confetti?.longestMs).toBeLessThanOrEqual(300);
  // It hangs over what can be pressed.
  expect(confetti?.pointerEvents).toBe('none');
  await expectAllConverged(players);
});

test('[U28] [D18] an anonymous round names nobody, in no tab', async ({ gameWith }) => {
  const game = await gameWith(['Ana', 'Bo', 'Chidi'], { settings: { ...everyoneMay, anonymousVotes: true } });
  const [ana, bo, chidi] = game.players;
  await ana.table.vote('3');
  await bo.table.vote('8');
  await bo.signals.isSure('Unsure');
  await chidi.table.vote('8');
  await ana.facilitator.reveal();
  await chidi.reload();
  for (const { settling, table } of game.players) {
    await settling.showsColumn('8: 2 votes');
    await settling.showsColumn('3: 1 vote');
    for (const name of ['Ana', 'Bo', 'Chidi']) await expect(table.result).not.toContainText(name);
    await expect(table.result).not.toContainText('Unsure');
  }
  for (const { table } of [ana, chidi]) await table.showsSeat('Bo', 'voted');
  const joined = (await game.events('playerJoined')).find(({ data }) => data['name'] === 'Bo');
  const owner = String(joined?.data['playerId']);
  expect(cardsOf(owner, await bo.wire.received())).not.toEqual([]);
  for (const { wire } of [ana, chidi]) expect(cardsOf(owner, await wire.received())).toEqual([]);
});

/** Each place where a text says which card a player has, or how sure they are of it: `"the id":{"card":"8"}`, or an object that holds both. */
function cardsOf(playerId: string, text: string): readonly string[] {
  const ownWords = new RegExp(`"${playerId}":\\{[^{}]*"(card|confidence)":"[^{}]*\\}`, 'g');
  const objects = [...text.matchAll(/\{[^{}]*\}/g)].map(([object]) => object);
  return [
    ...[...text.matchAll(ownWords)].map(([place]) => place),
    ...objects.filter((object) => object.includes(playerId) && /"(card|confidence)":"/.test(object)),
  ];
}

test('[U28] [W16] who leads sees who has seen the reveal', async ({ gameLedBy }) => {
  const [ana, bo] = await gameLedBy(['Ana', 'Bo']);
  await playRound([ana, bo], '5', '5');
  await expect(ana.table.result).toContainText('Everybody has seen it.');
  expect(await ana.wire.received()).toContain('"type":"delivery"');
  expect(await bo.wire.received()).not.toContain('"type":"delivery"');
});

test('[U28] [W16] who leads sees who has not yet seen the reveal', async ({ gameLedBy }) => {
  const players = await gameLedBy(['Ana', 'Bo', 'Chidi']);
  const [ana, bo] = players;
  for (const { table } of players) await table.vote('5');
  await ana.table.saysWaiting('All 3 have voted.');
  await bo.freezeTab();
  await ana.facilitator.reveal();
  await expect(ana.table.result).toContainText('Not yet seen by Bo.');
  await bo.thawTab();
  await expect(ana.table.result).toContainText('Everybody has seen it.');
});

test('[U28] [D14] where nobody has estimated the table says so, and offers to vote again', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], { settings: everyoneMay });
  const [, bo] = players;
  await playRound(players, '?', '☕');
  await expect(bo.table.result).toContainText('no estimate among the cards');
  await expect(bo.settling.button(/^Take/)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    // Colours are measured where they come to rest.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`[U25] [U28] axe finds nothing on what the table and its result can do, in ${colorScheme}`, async ({
      gameWith,
    }) => {
      const { players } = await gameWith(['Ana', 'Bo'], { settings: everyoneMay, stories: [{ title: 'Refunds' }] });
      const [ana, bo] = players;
      await ana.table.vote('5');
      await ana.signals.isSure('Sure');
      await ana.signals.areThere();
      await expectNoViolation(ana.page, 'how sure');
      const seat = await ana.signals.openSeat('Bo');
      await expectNoViolation(ana.page, 'a place');
      await seat.getByRole('button', { name: 'Close' }).click();
      await ana.page.getByRole('button', { name: 'React', exact: true }).click();
      await expectNoViolation(ana.page, 'reactions');
      await ana.page.getByRole('button', { name: 'hooray' }).click();
      await bo.table.vote('8');
      await ana.facilitator.reveal();
      await ana.settling.showsFigure('Sure', 'Ana');
      await ana.facilitator.voteAgain();
      for (const { table } of players) await table.vote('8');
      await ana.facilitator.reveal();
      await ana.settling.showsColumn('5: 0 votes; last time 1 vote');
      await expectNoViolation(ana.page, 'two rounds');
      await ana.settling.asTable();
      await ana.settling.button('Other value…').click();
      await expectNoViolation(ana.page, 'as a table, another value');
    });
  });
}

interface Turn {
  readonly startedAt: number;
  readonly durationMs: number;
}

/** Notes every card that turns from now on, by the frame in which it begins. */
async function watchTurns(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Turn[] = [];
    Object.assign(globalThis, { turns: seen });
    document.addEventListener('transitionrun', (event) => {
      const { target, propertyName } = event;
      if (propertyName !== 'transform' || !(target instanceof HTMLElement) || !target.matches('.seat-card')) return;
      const [turn] = target.getAnimations().filter((each) => 'transitionProperty' in each);
      const duration = turn?.effect?.getComputedTiming().endTime;
      seen.push({ startedAt: Number(document.timeline.currentTime), durationMs: Number(duration) });
    });
  });
}

async function turns(page: Page): Promise<readonly Turn[]> {
  return page.evaluate(() => (globalThis as unknown as { turns: Turn[] }).turns);
}
