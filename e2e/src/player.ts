import { expect } from '@playwright/test';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

import { Backlog } from './backlog.ts';
import { Facilitator } from './facilitator.ts';
import type { GameServer } from './game-server.ts';
import { InvitePanel } from './invite-panel.ts';
import { JoinPage } from './join-page.ts';
import { hasFetched, lateParts } from './late-parts.ts';
import { Line } from './line.ts';
import { Settling } from './settling.ts';
import { Signals } from './signals.ts';
import { StartPage } from './start-page.ts';
import { StoryHeading } from './story-heading.ts';
import { Table } from './table.ts';
import { WireRecord } from './wire-record.ts';

/** One person in one tab, and what can happen to that tab. */
export class Player {
  readonly name: string;
  readonly page: Page;
  readonly startPage: StartPage;
  readonly joinPage: JoinPage;
  readonly invitePanel: InvitePanel;
  readonly table: Table;
  readonly facilitator: Facilitator;
  readonly settling: Settling;
  readonly signals: Signals;
  readonly backlog: Backlog;
  readonly heading: StoryHeading;
  readonly line: Line;
  readonly wire: WireRecord;
  #devtools: CDPSession | null = null;
  #isSettled = false;

  constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
    this.startPage = new StartPage(page);
    this.joinPage = new JoinPage(page);
    this.invitePanel = new InvitePanel(page);
    this.table = new Table(page, name);
    this.facilitator = new Facilitator(page);
    this.settling = new Settling(page);
    this.signals = new Signals(page);
    this.backlog = new Backlog(page);
    this.heading = new StoryHeading(page);
    this.line = new Line(page);
    this.wire = new WireRecord(page);
  }

  get #context(): BrowserContext {
    return this.page.context();
  }

  /** Starts a game in this browser, and leads it. */
  async startGame(server: Pick<GameServer, 'url'>): Promise<void> {
    await this.startPage.open(server);
    await this.startPage.startGame(this.name);
    await this.table.isOpen();
  }

  /** Comes to a table by its link, for the first time. */
  async joinBy(link: string): Promise<void> {
    await this.joinPage.open(link);
    await this.joinPage.join(this.name);
    await this.table.isOpen();
  }

  /** The same person in one more tab of the same browser. */
  async openAnotherTab(): Promise<Player> {
    const again = new Player(this.name, await this.#context.newPage());
    await again.page.goto(this.page.url());
    await again.table.isOpen();
    return again;
  }

  async reload(): Promise<void> {
    this.#isSettled = false;
    await this.page.reload();
    await this.table.isOpen();
  }

  /** The page has fetched what it needs without a line. Its clock has to be the real one for that. */
  async hasSettled(): Promise<void> {
    if (this.#isSettled) return;
    await expect.poll(() => hasFetched(this.page, lateParts.lostLine)).toBe(true);
    this.#isSettled = true;
  }

  /**
   * Cuts what is open and lets nothing new through, for all tabs of this browser; after the moment at the table in which the page fetches
   * what it needs without a line.
   */
  async goOffline(): Promise<void> {
    await this.hasSettled();
    await this.#context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    await this.#context.setOffline(false);
  }

  /**
   * As a browser does with a tab that has been in the background for long: no timer, no handler runs, until it thaws. By the debugger,
   * since a browser does not freeze what is in sight.
   */
  async freezeTab(): Promise<void> {
    const devtools = await this.#cdp();
    await devtools.send('Debugger.enable');
    const frozen = new Promise<void>((resolve) => devtools.once('Debugger.paused', () => resolve()));
    await devtools.send('Debugger.pause');
    // It stops at what it runs next, which is this.
    void devtools.send('Runtime.evaluate', { expression: '0' }).catch(() => undefined);
    await frozen;
  }

  async thawTab(): Promise<void> {
    const devtools = await this.#cdp();
    await devtools.send('Debugger.resume');
    await devtools.send('Debugger.disable');
  }

  async #cdp(): Promise<CDPSession> {
    this.#devtools ??= await this.#context.newCDPSession(this.page);
    return this.#devtools;
  }
}
