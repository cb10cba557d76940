import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { Crowd } from '../src/crowd.ts';
import { everyoneMay } from '../src/everyone-may.ts';
import { test } from '../src/fixtures.ts';
import { expectNoSidewaysScroll } from '../src/no-sideways-scroll.ts';
import { expectNoViolation } from '../src/no-violation.ts';
import type { Player } from '../src/player.ts';

const game = { settings: { ...everyoneMay, changeVoteAfterReveal: true } };
const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 640 };

// Whoever loses the line is away at once.
test.use({ serverSettings: { GAMES__PRESENCE_GRACE_MS: '0' } });

for (const people of [12, 200]) {
  test(`[U25] [U3] [U4] a table of ${people} votes and reveals: each state is told by shape and in words, on a desktop and a phone`, async ({
    newPlayers,
    server,
  }) => {
    const crowd = await Crowd.gather(server, people - 2, game);
    const players = await newPlayers(['Ana', 'Bo']);
    const [ana, bo] = players;
    await sitDown(ana, crowd, desktop);
    await sitDown(bo, crowd, phone);
    const [away, missing, lastToVote] = [people - 2, people - 3, people - 5];

    await crowd.vote(['5', '8', '1', '13', '5', '8'], 4);
    await ana.table.vote('5');
    crowd.loseLine(2);
    crowd.loseLine(away);
    const open = {
      [person(1)]: 'voted',
      [person(2)]: 'voted, away',
      [person(missing)]: 'thinking',
      [person(away)]: 'away',
    };
    for (const { table } of players) await table.showsWordsAt(open);
    expect(await ana.table.shapesAt(Object.keys(open))).toBe(4);
    expect(await ana.table.shapesAt([person(1), person(3)])).toBe(1);
    await expectNoSidewaysScroll(bo.page);
    await bo.table.vote('8');
    for (const late of [lastToVote, people - 4, missing])
      await ana.table.saysWaiting(new RegExp(`Waiting for .*${person(late)}\\b`));

    await crowd.voteAs(lastToVote, '20');
    await ana.facilitator.revealAnyway();
    await bo.table.showsSeat(person(lastToVote), '20, high');
    await crowd.voteAs(1, '3');
    const shown = {
      [person(3)]: 'low',
      [person(lastToVote)]: 'high',
      [person(1)]: 'changed',
      [person(4)]: '',
      [person(missing)]: 'no card',
      [person(away)]: 'away',
    };
    for (const { table } of players) await table.showsWordsAt(shown);
    expect(await bo.table.shapesAt(Object.keys(shown))).toBe(6);
    expect(await bo.table.shapesAt([person(4), person(5)])).toBe(1);
    await expectNoSidewaysScroll(bo.page);
    expect((await expectAllConverged(players)).seats).toHaveLength(people);
    crowd.leave();
  });
}

test('[U3] [U25] in a crowd all who are waited for can be seen by name, and axe finds nothing', async ({
  newPlayer,
  server,
}) => {
  const crowd = await Crowd.gather(server, 23, game);
  const ana = await newPlayer('Ana');
  await sitDown(ana, crowd, desktop);
  await crowd.vote(['5'], 6);
  crowd.loseLine(1);
  const states = { [person(1)]: 'voted, away', [person(2)]: 'voted', [person(20)]: 'thinking' };
  await ana.table.showsWordsAt(states);
  await ana.page.setViewportSize(phone);
  await ana.table.showsWordsAt(states);
  await expectNoViolation(ana.page, 'a crowd that votes');
  await ana.table.saysWaiting(/17 of 24 have voted\. Waiting for you, Person \d+, Person \d+, and 4 more\./);
  expect(await ana.table.namesWaitedFor()).toEqual([...[18, 19, 20, 21, 22, 23].map(person), 'You']);
  await crowd.voteAs(20, '8');
  await expect.poll(() => ana.table.namesWaitedFor()).toEqual([...[18, 19, 21, 22, 23].map(person), 'You']);
  await expectNoSidewaysScroll(ana.page);
  await expectNoViolation(ana.page, 'who is waited for');
  await ana.page.keyboard.press('Escape');
  await ana.facilitator.revealAnyway();
  await ana.table.showsWordsAt({ [person(1)]: 'low', [person(20)]: 'high', [person(21)]: 'no card' });
  await expectNoViolation(ana.page, 'a crowd after the reveal');
  crowd.leave();
});

const person = (number: number): string => `Person ${number}`;

async function sitDown(player: Player, { link }: Crowd, viewport: { width: number; height: number }): Promise<void> {
  await player.page.setViewportSize(viewport);
  await player.joinBy(link);
}
