import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The story on the table: its words, and where the others are. */
export class StoryHeading {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #main(): Locator {
    return this.#page.getByRole('main');
  }

  async edit(words: { readonly [label: string]: string }): Promise<void> {
    await this.#main.getByRole('button', { name: 'Edit this story' }).click();
    await this.fill(words);
  }

  /** In the form that is open, on the table or in a sheet. */
  async fill(words: { readonly [label: string]: string }): Promise<void> {
    for (const [label, text] of Object.entries(words)) await this.#page.getByLabel(label, { exact: true }).fill(text);
    await this.#page.getByRole('button', { name: 'Save' }).click();
  }

  /** The line that unfolds the description, with its beginning. */
  description(beginning: string): Locator {
    return this.#main.getByText(`Description ${beginning}`);
  }

  /** A long title, which is cut until somebody wants it whole. */
  cutTitle(title: string): Locator {
    return this.#main.getByRole('heading', { level: 2, name: title }).getByRole('button', { name: title });
  }

  async readsDescription(): Promise<Locator> {
    const summary = this.#main.getByText('Description', { exact: true });
    await summary.click();
    return this.#main.locator('details[open] .markdown');
  }

  async saysElsewhere(sentence: string): Promise<void> {
    await expect(this.#main.getByText(sentence)).toBeVisible();
  }

  async isWithOthers(): Promise<void> {
    await expect(this.#main.getByText(/You look at this story alone/)).toBeHidden();
  }

  async goToOthers(): Promise<void> {
    await this.#main.getByRole('button', { name: 'Go to them' }).click();
  }

  async bringOthers(): Promise<void> {
    await this.#main.getByRole('button', { name: 'Bring them here' }).click();
  }
}
