import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What a tab says of its line to the server, and what can be done about it. */
export class Line {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The banner under the header; empty as long as all is well. */
  get #banner(): Locator {
    return this.#page.locator('.banner-place');
  }

  async isLive(): Promise<void> {
    await expect(this.#page.getByText('Live', { exact: true })).toBeVisible();
  }

  async says(sentence: string | RegExp): Promise<void> {
    await expect(this.#banner).toContainText(sentence);
  }

  async saysNothing(): Promise<void> {
    await expect(this.#banner).toHaveText('');
  }

  /** When the next attempt is made, or that it is under way. */
  async countsDown(): Promise<void> {
    await expect(this.#banner.getByRole('timer')).toHaveText(/^(Next try in \d+ s|Trying…)$/);
  }

  async tryNow(): Promise<void> {
    await this.#banner.getByRole('button', { name: 'Try now' }).click();
  }

  /** Everything that this tab says from now on, however shortly. Ask for it with the function that this gives. */
  async listen(): Promise<() => Promise<readonly string[]>> {
    const said = await this.#banner.evaluateHandle((banner) => {
      const texts: string[] = [];
      new MutationObserver(() => texts.push(banner.textContent)).observe(banner, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return texts;
    });
    return () => said.jsonValue();
  }

  /** The service worker has everything that a reload without a line needs. */
  async isKept(): Promise<void> {
    await this.#page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect
      .poll(() => this.#page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
      .toBe('activated');
  }
}
