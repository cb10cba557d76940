import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import type { GameServer } from './game-server.ts';

/** The page where a game begins. */
export class StartPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get name(): Locator {
    return this.#page.getByRole('textbox', { name: 'Your name' });
  }

  get lastGames(): Locator {
    return this.#page.getByRole('region', { name: 'Your last games' });
  }

  async open(server: Pick<GameServer, 'url'>): Promise<void> {
    await this.#page.goto(`${server.url}/`);
    await expect(this.name).toBeVisible();
  }

  /** One field and one button. */
  async startGame(name: string): Promise<void> {
    await this.name.fill(name);
    await this.start();
  }

  /** The one button, for somebody whose name is remembered. */
  async start(): Promise<void> {
    await this.pressStart();
    await this.#page.waitForURL(/\/g\/[0-9a-z-]+$/);
  }

  async pressStart(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Start a game' }).click();
  }

  async openSetup(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Deck, backlog and more' }).click();
  }

  async chooseDeck(name: string): Promise<void> {
    await this.#page.getByLabel('Deck', { exact: true }).selectOption({ label: name });
  }

  /** Begins a deck of one's own with these cards, typed as one list. */
  async makeDeck(name: string, cards: string): Promise<void> {
    await this.chooseDeck('A deck of our own…');
    await this.field('Name of the deck').fill(name);
    await this.field('Cards, with commas between them').fill(cards);
  }

  async giveCardValue(place: number, value: string): Promise<void> {
    await this.field(`Value of card ${place}`).fill(value);
  }

  async showsCards(labels: readonly string[]): Promise<void> {
    const cards = this.#page.getByRole('list', { name: 'Cards of the deck' }).getByRole('listitem');
    await expect(cards).toHaveText([...labels]);
  }

  field(label: string): Locator {
    return this.#page.getByRole('textbox', { name: label, exact: true });
  }

  async givePassword(password: string): Promise<void> {
    await this.#page.getByLabel('Password (optional)').fill(password);
  }

  async set(label: string, choice: string): Promise<void> {
    await this.#page.getByLabel(label, { exact: true }).selectOption({ label: choice });
  }

  async check(label: string): Promise<void> {
    await this.#page.getByLabel(label, { exact: true }).check();
  }

  /** What is said to be wrong. */
  async saysWrong(sentence: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  }

  /** As Ctrl+V does it, with what was copied in the same browser. */
  async joinByPastedLink(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Join with a code' }).click();
    await this.#page.getByRole('textbox', { name: 'Code of the game' }).focus();
    await this.#page.keyboard.press('ControlOrMeta+V');
    await this.#page.getByRole('button', { name: 'Go', exact: true }).click();
  }

  async joinByCode(typed: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Join with a code' }).click();
    await this.enterCode(typed);
  }

  async enterCode(typed: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Code of the game' }).fill(typed);
    await this.#page.getByRole('button', { name: 'Go', exact: true }).click();
  }

  async showsLastGames(names: readonly string[]): Promise<void> {
    await expect(this.lastGames.getByRole('link')).toHaveText(names.map((name) => new RegExp(`^${name}`)));
  }

  async returnTo(game: string): Promise<void> {
    await this.lastGames.getByRole('link', { name: game }).click();
  }

  async removeFromList(game: string): Promise<void> {
    await this.lastGames.getByRole('button', { name: `Remove ${game} from this list` }).click();
  }

  async undo(): Promise<void> {
    await this.lastGames.getByRole('button', { name: 'Undo' }).click();
  }
}
