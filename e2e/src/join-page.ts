import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What somebody sees who follows a link to a game for the first time. */
export class JoinPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(link: string): Promise<void> {
    await this.#page.goto(link);
  }

  async showsGame(name: string): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async join(name: string, role: 'voter' | 'observer' = 'voter'): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Your name' }).fill(name);
    if (role === 'observer') await this.#page.getByRole('checkbox', { name: /Only watch/ }).check();
    await this.#page.getByRole('textbox', { name: 'Your name' }).press('Enter');
  }
}
