import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { readQrCode } from './read-qr-code.ts';

/** The ways to bring others to a game. */
export class InvitePanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #panel(): Locator {
    return this.#page.getByRole('dialog', { name: 'Invite' });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Invite' }).click();
  }

  async copyLink(): Promise<void> {
    await this.#panel.getByRole('button', { name: 'Copy link' }).click();
    await expect(this.#panel.getByRole('button', { name: 'Link copied' })).toBeVisible();
  }

  /** The code to be said: `k7m2-9qxt-4b1c`. */
  async code(): Promise<string> {
    return this.#panel.locator('b').innerText();
  }

  /** What a camera reads off the screen. */
  async scan(): Promise<string | null> {
    const code = this.#panel.getByRole('img', { name: /^QR code that opens / });
    await expect(code).toBeInViewport({ ratio: 1 });
    return readQrCode(this.#page.context(), await this.#panel.screenshot());
  }

  async canShare(): Promise<boolean> {
    return this.#panel.getByRole('button', { name: 'Share…' }).isVisible();
  }
}
