import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { test } from '../src/fixtures.ts';

test('[U1] [U3] [U4] [D9] [R1] five people in five tabs estimate two stories, through a reload and a kill -9', async ({
  server,
  newPlayers,
}) => {
  const everybody = await newPlayers(['Ana', 'Bo', 'Chidi', 'Dana', 'Emil']);
  const [ana, bo, chidi, dana, emil] = everybody;

  await test.step('Ana starts a game in one click, and the others join by its link', async () => {
    await ana.startGame(server);
    for (const player of everybody.slice(1)) {
      await player.joinPage.open(ana.page.url());
      await player.joinPage.showsGame('Planning with Ana');
      await player.joinPage.join(player.name);
      await player.table.isOpen();
    }
    await ana.facilitator.addStory('Refunds for part of an order');
    const table = await expectAllConverged(everybody);
    expect(table.seats).toEqual([
      'Ana: thinking',
      'Bo: thinking',
      'Chidi: thinking',
      'Dana: thinking',
      'Emil: thinking',
    ]);
  });

  await test.step('they vote on the first story; Chidi reloads in the middle and keeps the vote', async () => {
    await ana.table.vote('5');
    await chidi.table.vote('8');
    await chidi.reload();
    await chidi.table.showsOwnCard('8');
    await bo.table.vote('5');
    await dana.table.vote('5');
    await ana.table.saysWaiting('4 of 5 have voted. Waiting for Emil.');
    await emil.table.vote('3');
    const table = await expectAllConverged(everybody);
    expect(table.seats).toEqual(['Ana: voted', 'Bo: voted', 'Chidi: voted', 'Dana: voted', 'Emil: voted']);
    expect(table.result).toBeNull();
  });

  await test.step('Ana reveals, everybody sees the same, and the suggestion is taken', async () => {
    await ana.facilitator.reveal();
    await emil.table.showsSeat('Emil', '3, low');
    const table = await expectAllConverged(everybody);
    expect(table.seats).toEqual(['Ana: 5', 'Bo: 5', 'Chidi: 8, high', 'Dana: 5', 'Emil: 3, low']);
    expect(table.result).toContain('5');
    await ana.facilitator.takeSuggestion();
    for (const player of everybody) await player.table.showsStory('Refunds for part of an order');
  });

  await test.step('the server dies in the middle of the second story and comes back: nothing is lost', async () => {
    await ana.table.vote('13');
    await bo.table.vote('8');
    await ana.table.showsSeat('Bo', 'voted');
    await server.kill();
    await chidi.table.vote('8');
    await server.startAgain();
    await ana.table.showsSeat('Chidi', 'voted');
    await dana.table.vote('8');
    await emil.table.vote('8');
    const table = await expectAllConverged(everybody);
    expect(table.seats).toEqual(['Ana: voted', 'Bo: voted', 'Chidi: voted', 'Dana: voted', 'Emil: voted']);
  });

  await test.step('the second story is settled, and everybody sees the same end', async () => {
    await ana.facilitator.reveal();
    await bo.table.showsSeat('Ana', '13, high');
    await ana.facilitator.takeEstimate('8');
    await bo.table.saysWaiting(/Estimated: 8/);
    const table = await expectAllConverged(everybody);
    expect(table.seats).toEqual(['Ana: 13, high', 'Bo: 8, low', 'Chidi: 8, low', 'Dana: 8, low', 'Emil: 8, low']);
    await dana.reload();
    expect(await expectAllConverged(everybody)).toEqual(table);
  });
});
