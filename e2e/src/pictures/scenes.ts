import { expect } from '@playwright/test';

import type { GameServer } from '../game-server.ts';
import { leading } from '../leading.ts';
import { LookBack } from '../look-back.ts';
import { createGame } from '../new-game.ts';
import type { Player } from '../player.ts';
import { Program } from '../program.ts';
import { SummaryPage } from '../summary-page.ts';
import type { Device, Scheme } from './views.ts';

/** Where the scenes are played: one after another, in one tab; each begins with a fresh page, so that no notice is left over. */
export interface Stage {
  readonly server: GameServer;
  readonly ana: Player;
  readonly device: Device;
  readonly scheme: Scheme;
  /** the link of a game with two hundred people */
  readonly crowded: string;
  /** those who play with Ana, once they have come */
  readonly others: Program[];
}

export interface Scene {
  readonly name: string;
  readonly title: string;
  /** The page is longer than the window. */
  readonly isLong?: true;
  play(stage: Stage): Promise<void>;
}

const names = ['Bo', 'Chidi', 'Dana', 'Emil', 'Fumiko'];
const cards = ['8', '5', '13', '8', '8'];
const titles = [
  'Refunds for part of an order',
  'Invoices by e-mail',
  'Sign in with a passkey',
  'Export the ledger as CSV',
  'Dark mode for invoices',
];
const pasted = [
  'Issue key,Summary,Description',
  ...titles.map((title, place) => `PAY-${140 + place},${title},As a customer I want it`),
].join('\n');

export const scenes: readonly Scene[] = [
  { name: 'start', title: 'The start', play: ({ ana, server }) => ana.startPage.open(server) },
  {
    name: 'join',
    title: 'Joining by a link',
    async play({ ana, server }) {
      const { gameId } = await createGame(server, { name: 'Sprint 42', facilitator: { name: 'Bo' } });
      await ana.joinPage.open(`${server.url}/g/${gameId}`);
      await ana.joinPage.showsGame('Sprint 42');
    },
  },
  {
    name: 'alone',
    title: 'A new game, before anybody has come',
    async play({ ana, server }) {
      await ana.startPage.open(server);
      await ana.startPage.openSetup();
      await ana.startPage.field('Name of the game').fill('Sprint 42');
      await ana.startPage
        .field('Stories, one a line')
        .fill(titles.map((title, at) => `PAY-${118 + at} ${title}`).join('\n'));
      await ana.startPage.startGame('Ana');
      await ana.table.isOpen();
    },
  },
  {
    name: 'voting',
    title: 'Voting: who has, and who is waited for',
    async play({ ana, server, others }) {
      const gameId = /\/g\/([^/]+)$/.exec(ana.page.url())?.[1]?.replaceAll('-', '') ?? '';
      for (const name of names) {
        const other = await Program.connect(server, gameId);
        others.push(other);
        await other.send('joinGame', { name });
      }
      await Promise.all([0, 2, 4].map((place) => vote(others, place)));
      await ana.table.vote('5');
      await ana.table.saysWaiting('Waiting for Chidi and Emil.');
    },
  },
  {
    name: 'revealed',
    title: 'The cards are turned',
    async play({ ana, others }) {
      await Promise.all([1, 3].map((place) => vote(others, place)));
      await ana.table.saysWaiting('All 6 have voted.');
      await ana.facilitator.reveal();
      await expect(ana.table.result).toBeVisible();
    },
  },
  {
    name: 'settings',
    title: 'Settings, while the game goes on',
    async play({ ana }) {
      await leading(ana).settings.open();
    },
  },
  {
    name: 'importing',
    title: 'A paste is looked through before it is added',
    async play({ ana, device }) {
      await fresh(ana);
      await ana.facilitator.takeSuggestion();
      if (device === 'phone') await ana.page.getByRole('button', { name: /^Stories/ }).click();
      const field = ana.page.getByRole('textbox', { name: 'New story' });
      await field.evaluate((element, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, pasted);
      await expect(ana.backlog.preview.getByRole('button', { name: /^Add \d/ })).toBeVisible();
    },
  },
  {
    name: 'activity',
    title: 'What has happened',
    async play({ ana }) {
      await fresh(ana);
      await new LookBack(ana.page).openActivity();
    },
  },
  {
    name: 'past',
    title: 'The time machine: the table as it stood',
    async play({ ana }) {
      await fresh(ana);
      const past = new LookBack(ana.page);
      await past.openTimeMachine();
      for (let steps = 0; steps < 2; steps += 1) await past.press('One step back');
      await ana.page.mouse.move(0, 0);
    },
  },
  {
    name: 'summary',
    title: 'What it came to',
    isLong: true,
    async play({ ana, others }) {
      const past = new LookBack(ana.page);
      await past.press('Back to now');
      await ana.table.isOpen();
      for (const [round, estimate] of ['3', '8', '13'].entries()) {
        const at = await ana.table.read();
        await Promise.all(others.map((_other, place) => vote(others, place, round)));
        await ana.table.vote(estimate);
        await ana.facilitator.reveal();
        await ana.facilitator.takeEstimate(estimate);
        await expect.poll(async () => (await ana.table.read()).story).not.toBe(at.story);
      }
      const summary = new SummaryPage(ana.page);
      await summary.openByMenu();
      await expect(summary.charts.first()).toBeVisible();
    },
  },
  {
    name: 'offline',
    title: 'Without a line: what is made meanwhile is kept',
    async play({ ana }) {
      await new SummaryPage(ana.page).backToTheGame();
      await fresh(ana);
      await ana.backlog.canPredict();
      await ana.goOffline();
      await ana.table.vote('8');
      await expect(ana.page.getByText(/1 change is kept/)).toBeVisible();
    },
  },
  {
    name: 'ended',
    title: 'An ended game',
    async play({ ana, others }) {
      await ana.goOnline();
      await expect(ana.page.getByText('Live', { exact: true })).toBeVisible();
      await fresh(ana);
      await ana.facilitator.endGame();
      await expect(ana.page.getByRole('heading', { name: 'This game has ended' })).toBeVisible();
      for (const other of others) other.close();
    },
  },
  {
    name: 'crowd',
    title: 'Two hundred people',
    async play({ ana, crowded, device }) {
      await ana.joinPage.open(crowded);
      await ana.joinPage.join('Ana');
      await ana.table.isOpen();
      if (device === 'desktop') await ana.backlog.holds(1);
    },
  },
];

async function fresh({ page, table }: Player): Promise<void> {
  await page.reload();
  await table.isOpen();
}

/** Somebody plays a card, another one in each round. */
async function vote(others: readonly Program[], place: number, round = 0): Promise<void> {
  const at = await others[place]?.round();
  await others[place]?.send('submitVote', { ...at, card: cards[(place + round) % cards.length] });
}
