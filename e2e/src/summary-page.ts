import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { TakeAway } from './take-away.ts';

/** What a session came to. */
export class SummaryPage {
  readonly takeAway: TakeAway;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.takeAway = new TakeAway(page);
  }

  /** From the table, by the menu. */
  async openByMenu(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Menu' }).click();
    await this.#page.getByRole('button', { name: 'Export and summary' }).click();
    await this.isOpen();
  }

  async isOpen(): Promise<void> {
    await expect(this.#page.getByRole('table', { name: 'All stories' })).toBeVisible();
  }

  async backToTheGame(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Back to the game' }).click();
  }

  get charts(): Locator {
    return this.#page.getByRole('img', { name: /by story\./ });
  }

  /** `Estimated`: `1 of 2`. */
  async showsFigure(name: string, value: string): Promise<void> {
    const figures = this.#page.getByRole('region', { name: 'In figures' });
    await expect(figures.locator('div', { has: this.#page.getByText(name, { exact: true }) })).toContainText(value);
  }

  /** A story's line as it reads: number, key and title, estimate, rounds, agreement; its time is another one in each run. */
  async showsStory(...cells: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.#rows()).map((row) => row.slice(0, cells.length)))
      .toContainEqual([...cells]);
  }

  async #rows(): Promise<readonly (readonly string[])[]> {
    const rows = this.#page.getByRole('table', { name: 'All stories' }).getByRole('row');
    return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  }
}
