import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What is needed once a session, or never. */
export class Menu {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #button(): Locator {
    return this.#page.getByRole('button', { name: 'Menu' });
  }

  /** One of two or three that are all in sight: `choice('You', 'Watch')` */
  choice(question: string, answer: string): Locator {
    return this.#page.getByRole('group', { name: question, exact: true }).getByRole('radio', { name: answer });
  }

  async open(): Promise<void> {
    await this.#button.click();
    await expect(this.#page.getByRole('button', { name: 'Leave the game' })).toBeVisible();
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.getByRole('button', { name: 'Leave the game' })).toBeHidden();
  }

  async press(name: string): Promise<void> {
    await this.open();
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  async choose(question: string, answer: string): Promise<void> {
    await this.open();
    await this.#page.getByRole('group', { name: question, exact: true }).getByText(answer, { exact: true }).click();
    await expect(this.choice(question, answer)).toBeChecked();
    await this.close();
  }

  async callMyself(name: string): Promise<void> {
    await this.open();
    const field = this.#page.getByRole('textbox', { name: 'Your name' });
    await field.fill(name);
    await field.press('Enter');
    await this.close();
  }
}
