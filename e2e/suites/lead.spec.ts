import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { test } from '../src/fixtures.ts';
import { leading } from '../src/leading.ts';
import { expectSameCountdown } from '../src/same-countdown.ts';

test('[U35] two who lead set timer and settings at once, and nothing is lost', async ({ gameLedBy }) => {
  const [ana, bo] = await gameLedBy(['Ana', 'Bo']);
  const [first, second] = [leading(ana), leading(bo)];
  await first.people.press('Let lead', 'Bo');
  await bo.table.hears('You lead this game now. Ana has let you.');
  await first.people.says('Bo and you lead this game.');
  await first.people.close();

  await test.step('both start a timer at once: both run the one that came second, and each is told of the other', async () => {
    await bo.goOffline();
    await second.timer.start('1 min');
    await first.timer.start('2 min');
    await first.timer.hasRunDownTo(120);
    await bo.goOnline();
    await ana.table.hears('Bo set the timer to 1:00.');
    await bo.table.hears('Ana set the timer to 2:00.');
    await expectSameCountdown([ana, bo]);
  });

  await test.step('both stop it at once: it is stopped, and nobody is told that anything went wrong', async () => {
    const troubles = await Promise.all([ana, bo].map(({ table }) => table.listenForTrouble()));
    await bo.goOffline();
    await second.timer.press('Stop');
    await first.timer.press('Stop');
    await first.timer.isGone();
    await bo.goOnline();
    await second.timer.isGone();
    // What comes after it shows that nothing is still to come.
    await second.timer.start('1 min');
    await ana.table.hears('Bo set the timer to 1:00.');
    for (const troubleOf of troubles) expect(await troubleOf()).toEqual([]);
  });

  await test.step('both have the settings open: each sees what the other sets, and overwrites none of it', async () => {
    await Promise.all([first.settings.open(), second.settings.open()]);
    await Promise.all([
      first.settings.box('Reveal as soon as everybody has voted').check(),
      second.settings.box('A card may be changed after the reveal').check(),
    ]);
    await first.settings.choose('Take estimates', 'Everybody');
    for (const { settings } of [first, second]) {
      await expect(settings.box('Reveal as soon as everybody has voted')).toBeChecked();
      await expect(settings.box('A card may be changed after the reveal')).toBeChecked();
      await expect(settings.choice('Take estimates')).toHaveValue('everyone');
    }
    await first.settings.close();
    await second.settings.close();
  });

  await ana.table.vote('5');
  await bo.table.vote('8');
  await expectAllConverged([ana, bo]);
  await ana.table.showsSeat('Bo', '8, high');
});

test('[U35] [D2] settings and deck change while the game runs, and the cost is said before', async ({ gameLedBy }) => {
  const [ana, bo] = await gameLedBy(['Ana', 'Bo']);
  await bo.table.vote('13');
  await ana.table.showsSeat('Bo', 'voted');
  const { settings, timer } = leading(ana);

  await settings.open();
  await settings.choose('Deck', 'T-shirt sizes');
  await expect(settings.sheet.getByText(/^There are votes on “Story 1”/)).toBeVisible();
  await bo.table.showsOwnCard('13');
  await settings.useDeck();
  await bo.table.hears(/^Ana has put another deck on the table: .*, so vote again\.$/);
  await bo.table.vote('XL');

  await settings.choose('Reveal the cards', 'Everybody');
  await settings.choose('Time for each round', '5 minutes');
  await settings.close();
  await bo.facilitator.revealAnyway();
  await ana.table.showsSeat('Bo', 'XL');
  await ana.facilitator.voteAgain();
  await timer.hasRunDownTo(300);
  await bo.reload();
  await expectSameCountdown([ana, bo]);
  await expect(bo.table.card('XL')).toBeVisible();
  await expectAllConverged([ana, bo]);
});

test('[U34] [D11] leading is handed over in one go, and everybody is told', async ({ gameLedBy }) => {
  const [ana, bo, chidi] = await gameLedBy(['Ana', 'Bo', 'Chidi']);
  await leading(ana).people.press('Hand over', 'Bo');
  await leading(ana).people.says('Bo leads this game.');
  await bo.table.hears('You lead this game now. Ana has let you.');
  await chidi.table.hears('Ana no longer leads this game.');
  await leading(ana).people.close();
  await bo.reload();
  await leading(bo).people.press('Make observer', 'Ana');
  await ana.table.hears('Bo has made you an observer: nobody waits for your card.');
  await chidi.table.showsPlayers(['Bo', 'Chidi']);
  await leading(chidi).people.says('Bo leads this game.');
  await leading(chidi).people.says(/^Everybody can vote\. Those who lead can reveal the cards/);
});

test.describe('when whoever leads has gone', () => {
  test.use({ serverSettings: { GAMES__CLAIM_AFTER_MS: '0' } });

  test('[U34] [D10] somebody else leads the game', async ({ gameLedBy }) => {
    const [ana, bo, chidi] = await gameLedBy(['Ana', 'Bo', 'Chidi']);
    await leading(bo).people.says('Ana leads this game.');
    await expect(leading(bo).people.sheet.getByRole('button', { name: 'Lead the game' })).toHaveCount(0);
    await ana.page.goto('about:blank');
    await leading(bo).people.says('Nobody who leads this game is here.');
    await leading(bo).people.lead();
    await leading(bo).people.says('Ana and you lead this game.');
    await chidi.table.hears('Bo leads this game now.');
    await leading(bo).people.close();
    await bo.table.vote('5');
    await bo.facilitator.revealAnyway();
    await chidi.table.showsSeat('Bo', '5');
  });
});

test('[U34] [D10] until the time to claim has passed one is told to wait', async ({ gameLedBy }) => {
  const [ana, bo] = await gameLedBy(['Ana', 'Bo']);
  await ana.page.goto('about:blank');
  await leading(bo).people.lead();
  await expect(leading(bo).people.sheet.getByRole('alert')).toHaveText(
    /^Somebody who leads this game was here a moment ago/,
  );
});

test('[U34] [D12] whoever is removed is told by whom, and comes back when let in again', async ({ gameLedBy }) => {
  const [ana, bo, chidi] = await gameLedBy(['Ana', 'Bo', 'Chidi']);
  await bo.table.vote('5');
  await leading(ana).people.press('Remove', 'Bo');
  const removed = bo.page.getByRole('heading', { level: 1, name: 'You were removed from this game' });
  await expect(removed).toBeVisible();
  await expect(bo.page.getByText(/^Ana has removed you/)).toBeVisible();
  await chidi.table.showsPlayers(['Ana', 'Chidi']);
  await bo.page.getByRole('button', { name: 'Come back' }).click();
  await expect(bo.page.getByRole('alert')).toHaveText(
    'Somebody who leads this game has removed you. Ask to be let in again.',
  );
  await bo.page.reload();
  await expect(removed).toBeVisible();

  await leading(ana).people.press('Let in again', 'Bo');
  await bo.page.getByRole('button', { name: 'Come back' }).click();
  await bo.joinPage.join('Bo');
  await bo.table.showsOwnCard('5');
  await chidi.table.showsPlayers(['Ana', 'Bo', 'Chidi']);
});
