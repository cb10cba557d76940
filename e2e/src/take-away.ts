import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type FileKind = 'CSV' | 'JSON' | 'Markdown' | 'CSV for Jira';

export interface TakenFile {
  readonly name: string;
  readonly text: string;
}

/** The ways to take a game along, on its summary and where it has ended. */
export class TakeAway {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #ways(): Locator {
    return this.#page.getByRole('region', { name: 'Take it away' });
  }

  /** Downloads the file and reads it. */
  async download(kind: FileKind): Promise<TakenFile> {
    const downloading = this.#page.waitForEvent('download');
    await this.#ways.getByRole('group', { name: 'Download' }).getByRole('button', { name: kind, exact: true }).click();
    const download = await downloading;
    const name = download.suggestedFilename();
    await expect(this.#ways.getByRole('status')).toHaveText(`${name} is in your downloads.`);
    return { name, text: await readFile(await download.path(), 'utf8') };
  }

  /** The file cannot be had: that is told in words. */
  async isRefused(kind: FileKind, reason: RegExp): Promise<void> {
    await this.#ways.getByRole('group', { name: 'Download' }).getByRole('button', { name: kind, exact: true }).click();
    await expect(this.#ways.getByRole('status')).toHaveText(reason);
  }

  async copyAsTable(): Promise<void> {
    await this.#ways.getByRole('button', { name: 'Copy as a table' }).click();
    await expect(this.#ways.getByRole('status')).toContainText('Copied');
  }
}
