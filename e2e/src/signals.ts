import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What people tell each other across the table without a word, and how sure they are of a card. */
export class Signals {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Whatever rises beside a card at this moment. */
  get rising(): Locator {
    return this.#page.locator('.reaction-rising');
  }

  /** How long the one that rises at this moment moves. */
  async risesForMs(): Promise<number> {
    const duration = await this.rising.evaluate((emoji) => getComputedStyle(emoji).animationDuration);
    expect(duration).toMatch(/^0\.\d+s$/);
    return Number.parseFloat(duration) * 1_000;
  }

  /** What is not needed for the first vote has come, and listens. */
  async areThere(): Promise<void> {
    await expect(this.#page.getByRole('list', { name: 'People' }).locator('button[tabindex="0"]')).toHaveCount(1);
  }

  /** To the whole table: `hooray`. */
  async react(reaction: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'React', exact: true }).click();
    await this.#page.getByRole('button', { name: reaction, exact: true }).click();
  }

  async reactTo(name: string, reaction: string): Promise<void> {
    const seat = await this.openSeat(name);
    await seat.getByRole('button', { name: reaction, exact: true }).click();
  }

  async nudge(name: string): Promise<void> {
    const seat = await this.openSeat(name);
    await seat.getByRole('button', { name: `Nudge ${name}` }).click();
  }

  async openSeat(name: string): Promise<Locator> {
    await this.seat(name).click();
    const sheet = this.#page.getByRole('dialog', { name });
    await expect(sheet).toBeVisible();
    return sheet;
  }

  seat(name: string): Locator {
    return this.#page.getByRole('list', { name: 'People' }).getByRole('button', { name, exact: true });
  }

  async nudgeAll(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Nudge', exact: true }).click();
  }

  /** `Bo: hooray`, as a screen reader hears it. */
  async hears(sentence: string): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: sentence })).toBeAttached();
  }

  async isSure(level: 'Unsure' | 'Fairly sure' | 'Sure'): Promise<void> {
    const question = this.#page.getByRole('group', { name: 'How sure are you?' });
    const way = this.#page.getByRole('button', { name: 'How sure are you?' });
    await expect(question.or(way)).toBeVisible();
    if (await way.isVisible()) await way.click();
    await question.getByRole('button', { name: level, exact: true }).click();
    await expect(question.getByRole('button', { name: level, exact: true, pressed: true })).toBeVisible();
  }
}
