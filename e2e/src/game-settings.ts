import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The settings of a game that is under way. */
export class GameSettings {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get sheet(): Locator {
    return this.#page.getByRole('dialog', { name: 'Settings' });
  }

  box(name: string): Locator {
    return this.sheet.getByRole('checkbox', { name });
  }

  choice(name: string): Locator {
    return this.sheet.getByRole('combobox', { name, exact: true });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Menu' }).click();
    await this.#page.getByRole('button', { name: 'Settings…' }).click();
    await expect(this.sheet).toBeVisible();
  }

  async close(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Close' }).click();
    await expect(this.sheet).toBeHidden();
  }

  async choose(name: string, value: string): Promise<void> {
    await this.choice(name).selectOption({ label: value });
  }

  async callGame(name: string): Promise<void> {
    const field = this.sheet.getByRole('textbox', { name: 'Name of the game' });
    await field.fill(name);
    await field.press('Enter');
  }

  async useDeck(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Use this deck' }).click();
  }
}
