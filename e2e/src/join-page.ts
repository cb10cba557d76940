import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What somebody sees who follows a link to a game for the first time. */
export class JoinPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get name(): Locator {
    return this.#page.getByRole('textbox', { name: 'Your name' });
  }

  get password(): Locator {
    return this.#page.getByLabel('Password of the game');
  }

  get onlyWatch(): Locator {
    return this.#page.getByRole('checkbox', { name: /Only watch/ });
  }

  async open(link: string): Promise<void> {
    await this.#page.goto(link);
  }

  async showsGame(name: string): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async join(name: string, role: 'voter' | 'observer' = 'voter'): Promise<void> {
    await this.name.fill(name);
    if (role === 'observer') await this.onlyWatch.check();
    await this.enter();
  }

  /** Enter in the field of the name, with what is there. */
  async enter(): Promise<void> {
    await this.name.press('Enter');
  }

  /** What is wrong with a field is said at it, and it has the focus to be mended. */
  async saysAt(field: Locator, sentence: string | RegExp): Promise<void> {
    await expect(field).toHaveAccessibleDescription(sentence);
    await expect(field).toBeFocused();
  }

  async saysWaiting(sentence: RegExp): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  }
}
