import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Where a game that was taken away goes on: a part of the start page. */
export class ImportForm {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async choose(name: string, text: string): Promise<void> {
    const field = this.#page.getByLabel('File of a game (JSON)');
    if (!(await field.isVisible())) await this.#page.getByRole('button', { name: 'Import a game' }).click();
    await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  async saysReady(sentence: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('status')).toHaveText(sentence);
  }

  async saysProblem(sentence: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('alert')).toHaveText(sentence);
  }
}
