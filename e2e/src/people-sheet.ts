import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Who is in the game, who leads it, and what those may do. */
export class PeopleSheet {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get sheet(): Locator {
    return this.#page.getByRole('dialog', { name: 'People in this game' });
  }

  async open(): Promise<void> {
    if (await this.sheet.isHidden()) await this.#page.getByRole('button', { name: /^\d+ (person|people)$/ }).click();
    await expect(this.sheet).toBeVisible();
  }

  async close(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Close' }).click();
    await expect(this.sheet).toBeHidden();
  }

  way(what: string, name: string): Locator {
    return this.sheet.getByRole('button', { name: `${what}: ${name}`, exact: true });
  }

  /** `press('Remove', 'Bo')` */
  async press(what: string, name: string): Promise<void> {
    await this.open();
    await this.way(what, name).click();
  }

  async says(sentence: string | RegExp): Promise<void> {
    await this.open();
    await expect(this.sheet.getByText(sentence)).toBeVisible();
  }

  async lead(): Promise<void> {
    await this.open();
    await this.sheet.getByRole('button', { name: 'Lead the game' }).click();
  }
}
