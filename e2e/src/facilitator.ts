import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What only those do who lead a game. */
export class Facilitator {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #button(name: string | RegExp): Locator {
    return this.#page.getByRole('region', { name: 'Your move' }).getByRole('button', { name });
  }

  /** Everybody has voted. */
  async reveal(): Promise<void> {
    await this.#button(/^Reveal( R)?$/).click();
  }

  /** Turns the cards although somebody is waited for. */
  async revealAnyway(): Promise<void> {
    await this.#button(/^Reveal without/).click();
  }

  async voteAgain(): Promise<void> {
    await this.#button('Vote again').click();
  }

  /** Takes the suggestion; the next story comes by itself, where there is one. */
  async takeSuggestion(): Promise<void> {
    await this.#button(/^Take .+/).click();
  }

  async takeEstimate(estimate: string): Promise<void> {
    await this.#button('Other value…').click();
    await this.#page.getByRole('combobox', { name: 'Estimate' }).fill(estimate);
    await this.#button(/^Take it/).click();
  }

  async nextStory(): Promise<void> {
    await this.#button('Next story').click();
  }

  async skip(): Promise<void> {
    await this.#button('Skip').click();
  }

  async addStory(title: string): Promise<void> {
    const stories = this.#page.getByRole('complementary', { name: 'Stories' });
    await stories.getByRole('textbox', { name: 'New story' }).fill(title);
    await stories.getByRole('button', { name: 'Add story' }).click();
    await expect(stories.getByRole('listitem').filter({ hasText: title })).not.toContainText('adding');
  }

  async endGame(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Menu' }).click();
    await this.#page.getByRole('button', { name: 'End the game' }).click();
  }
}
