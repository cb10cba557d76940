import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import type { GameServer } from './game-server.ts';

/** The page where a game begins. */
export class StartPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(server: GameServer): Promise<void> {
    await this.#page.goto(`${server.url}/`);
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** One field and one button. */
  async startGame(name: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await this.#page.getByRole('button', { name: 'Start a game' }).click();
    await this.#page.waitForURL(/\/g\/[0-9a-z-]+$/);
  }
}
