import { expect } from '@playwright/test';

import { Crowd } from '../src/crowd.ts';
import { test } from '../src/fixtures.ts';
import { LookBack } from '../src/look-back.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';

test('[U25] everybody is shown by shape and in words: voted, waited for, away, watching', async ({
  gameWith,
  newPlayer,
}) => {
  const { players, link } = await gameWith(['Ana', 'Bo', 'Chidi']);
  const [ana, bo, chidi] = players;
  const gil = await newPlayer('Gil');
  await gil.joinPage.open(link);
  await gil.joinPage.join('Gil', 'observer');
  await gil.table.isOpen();
  await bo.table.vote('5');
  await chidi.page.close();
  await ana.table.showsSeat('Bo', 'voted');
  await ana.table.showsSeat('Chidi', 'away');
  await gil.table.showsSeat('Ana', 'thinking');
  await gil.table.showsWordsAt({ Ana: 'thinking', Bo: 'voted', Chidi: 'away' });
  expect(await gil.table.shapesAt(['Ana', 'Bo', 'Chidi'])).toBe(3);
  const { observers } = await ana.table.read();
  expect(observers).toContain('Gil');
});

test('[U26] a nudge from the seat reaches the one who is meant, and one for all those who are waited for', async ({
  gameWith,
}) => {
  const { players } = await gameWith(['Ana', 'Bo', 'Chidi']);
  const [ana, bo, chidi] = players;
  await ana.table.vote('5');
  await ana.signals.nudge('Bo');
  await ana.table.says('You have told Bo that you are waiting.');
  await bo.table.says('Ana is waiting for your card.');
  // What came after the nudge has come to Chidi, so the nudge has, or never will.
  await ana.signals.react('hooray');
  await chidi.signals.hears('Ana: hooray');
  await expect(chidi.page.getByText('is waiting for your card')).toHaveCount(0);
  await ana.signals.nudgeAll();
  await chidi.table.says('Ana is waiting for your card.');
  await chidi.table.vote('3');
  await expect(chidi.page.getByText('is waiting for your card')).toHaveCount(0);
});

test('[U26] a reaction rises once in every tab, covers no card, and is spoken', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo', 'Chidi']);
  const [ana, bo, chidi] = players;
  await Promise.all(players.map(({ signals }) => signals.areThere()));
  await bo.signals.react('hooray');
  await expect(chidi.signals.rising).toHaveCount(1);
  expect(await chidi.signals.risesForMs()).toBeLessThanOrEqual(300);
  await chidi.signals.hears('Bo: hooray');
  await expect(chidi.signals.rising).toHaveCount(0);
  await ana.signals.reactTo('Bo', 'thumbs up');
  await expect(bo.signals.rising).toHaveCount(1);
  expect(await bo.table.cardsCoveredBy(bo.signals.rising)).toBe(0);
  await bo.signals.hears('Ana to Bo: thumbs up');
  // Whoever comes back from the past does not live through it again.
  const past = new LookBack(bo.page);
  await past.openTimeMachine();
  await past.press('Back to now');
  await bo.signals.areThere();
  await chidi.signals.react('heart');
  await expect(bo.signals.rising).toHaveText(['❤️']);
});

test.describe('where motion is unwanted', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('[U26] a reaction is told in words and moves nothing', async ({ gameWith }) => {
    const { players } = await gameWith(['Ana', 'Bo']);
    const [ana, bo] = players;
    await ana.signals.areThere();
    await bo.signals.react('hooray');
    await expect(ana.page.getByText('Bo: 🎉')).toBeVisible();
    await expect(ana.signals.rising).toBeHidden();
  });
});

test('[U26] the whole table is one stop of the Tab key, and everything on it is done by keyboard', async ({
  gameWith,
}) => {
  const { players } = await gameWith(['Ana', 'Bo', 'Chidi']);
  const [ana, , chidi] = players;
  await ana.signals.areThere();
  await ana.signals.seat('Bo').focus();
  await ana.page.keyboard.press('ArrowRight');
  await expect(ana.signals.seat('Chidi')).toBeFocused();
  await ana.page.keyboard.press('Enter');
  const sheet = ana.page.getByRole('dialog', { name: 'Chidi' });
  await sheet.getByRole('button', { name: 'Nudge Chidi' }).press('Enter');
  await chidi.table.says('Ana is waiting for your card.');
  await expect(ana.signals.seat('Chidi')).toBeFocused();
});

test('[U27] [W9] how sure somebody is stays theirs until the reveal, and is shown after it', async ({ gameWith }) => {
  const { players } = await gameWith(['Ana', 'Bo'], { settings: { permissions: { reveal: 'everyone' } } });
  const [ana, bo] = players;
  await bo.table.vote('8');
  await bo.signals.isSure('Unsure');
  await ana.table.vote('5');
  await ana.table.showsSeat('Bo', 'voted');
  expect(await ana.wire.received()).not.toContain('"confidence":"low"');
  await bo.reload();
  await bo.signals.isSure('Sure');
  await bo.signals.isSure('Unsure');
  await ana.facilitator.reveal();
  await ana.settling.showsFigure('Unsure', 'Bo');
  await bo.settling.showsFigure('Unsure', 'Bo');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('[U25] all of twelve cards stay in sight with a crowd at the table, a card played, and how sure one is', async ({
    newPlayer,
    server,
  }) => {
    const crowd = await Crowd.gather(server, 40, { deck: 'hours' });
    const ana = await newPlayer('Ana');
    await ana.joinBy(crowd.link);
    await ana.table.vote('8');
    await ana.signals.isSure('Sure');
    for (const card of await ana.table.hand.getByRole('button').all())
      await expect(card).toBeInViewport({ ratio: 0.95 });
    await expectNoSidewaysScroll(ana.page);
    expect((await ana.table.read()).seats).toHaveLength(41);
    crowd.leave();
  });
});
