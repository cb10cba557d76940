import { expect } from '@playwright/test';

import { expectAllConverged } from '../src/converged.ts';
import { test as base } from '../src/fixtures.ts';
import { WebhookReceiver } from '../src/webhook-receiver.ts';
import type { Received } from '../src/webhook-receiver.ts';

/** The server tells a receiver of this test's own. */
const test = base.extend<{ readonly receiver: WebhookReceiver }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what a fixture needs, which is nothing
  receiver: async ({}, use) => {
    const receiver = await WebhookReceiver.start();
    await use(receiver);
    receiver.close();
  },
  serverSettings: async ({ receiver }, use) => use(receiver.settings),
});

interface Message {
  readonly type: string;
  readonly data: { readonly round?: number };
}

const messageOf = ({ body }: Received): Message => JSON.parse(body) as Message;
const roundOf = (request: Received): number | undefined => messageOf(request).data.round;

test('[O8] [O9] what two people settle is told to another program: in order, signed, once, and again where it was not taken', async ({
  gameLedBy,
  receiver,
}) => {
  receiver.statuses.push(500);
  const [ana, bo] = await gameLedBy(['Ana', 'Bo']);
  await ana.table.vote('5');
  await bo.table.vote('8');
  await ana.table.showsSeat('Bo', 'voted');
  await ana.facilitator.reveal();
  await expect(bo.table.result).toBeVisible();
  await ana.facilitator.takeEstimate('8');
  await bo.table.saysWaiting(/Estimated: 8/);
  await ana.facilitator.endGame();
  await receiver.hasReceived(4);
  // What comes next shows that nothing else came between.
  await ana.page.getByRole('button', { name: 'Open it again' }).click();
  await ana.table.isOpen();
  await ana.facilitator.endGame();
  const received = await receiver.hasReceived(5);

  expect(received.map((one) => messageOf(one).type)).toEqual([
    'votesRevealed',
    'votesRevealed',
    'estimateAccepted',
    'gameEnded',
    'gameEnded',
  ]);
  const [refused, revealed, accepted, ended] = received.map(messageOf);
  expect(refused).toEqual(revealed);
  expect(revealed?.data).toMatchObject({
    by: 'Ana',
    round: 1,
    votes: expect.arrayContaining([
      { name: 'Ana', card: '5' },
      { name: 'Bo', card: '8' },
    ]),
    result: { average: 6.5, consensus: null },
  });
  expect(accepted?.data).toMatchObject({ by: 'Ana', story: { estimate: '8' } });
  expect(ended?.data).toMatchObject({ stories: [{ estimate: '8' }] });
  expect(received.every((one) => receiver.isGenuine(one))).toBe(true);
  const ids = received.map(({ headers }) => headers['webhook-id']);
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(4);
  const forged = received.map((one) => ({ ...one, body: one.body.replace('"8"', '"9"') }));
  expect(forged.some((one) => receiver.isGenuine(one))).toBe(false);
});

test('[O8] a receiver that never answers holds up nobody: people go on voting, and it is told when it answers', async ({
  gameLedBy,
  receiver,
}) => {
  receiver.isSilent = true;
  const [ana, bo] = await gameLedBy(['Ana', 'Bo']);
  for (const [round, card] of ['5', '8', '13'].entries()) {
    await ana.table.vote(card);
    await bo.table.vote(card);
    await ana.table.showsSeat('Bo', 'voted');
    await ana.facilitator.reveal();
    for (const { table } of [ana, bo]) await expect(table.result).toContainText('Everybody agrees');
    if (round === 0) await receiver.hasReceived(1);
    if (round < 2) await ana.facilitator.voteAgain();
  }
  await expectAllConverged([ana, bo]);
  // All that time it has been asked to take the first message.
  expect(new Set(receiver.received.map(roundOf))).toEqual(new Set([1]));
  receiver.isSilent = false;
  await expect.poll(() => receiver.received.map(roundOf).slice(-2), { timeout: 60_000 }).toEqual([2, 3]);
});
