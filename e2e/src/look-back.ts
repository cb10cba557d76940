import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What somebody sees of a game's past. */
export class LookBack {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get slider(): Locator {
    return this.#page.getByRole('slider', { name: 'Moment' });
  }

  get activity(): Locator {
    return this.#page.getByRole('log', { name: 'Activity' });
  }

  /** From the table, by the menu. */
  async openActivity(): Promise<void> {
    await this.#fromMenu('Activity');
    await expect(this.activity).toBeVisible();
  }

  async openRounds(): Promise<void> {
    await this.#fromMenu('Rounds side by side');
    await expect(this.#page.getByRole('table')).toBeVisible();
  }

  async openTimeMachine(): Promise<void> {
    await this.#fromMenu('Time machine');
    await this.isOpen();
  }

  async isOpen(): Promise<void> {
    await expect(this.slider).toBeVisible();
  }

  /** The sentences of all changes, oldest first. */
  async reasons(): Promise<readonly string[]> {
    return this.activity.getByRole('link').locator('bdi').allInnerTexts();
  }

  async hasReasons(reasons: readonly string[]): Promise<void> {
    await expect.poll(() => this.reasons()).toEqual(reasons);
  }

  /** `show('Show', 'Votes')`, `show('By or about', 'Bo')`: only what is of that kind, or by that person. */
  async show(which: string, choice: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: which, exact: true }).selectOption(choice);
  }

  /** Goes to the moment of the first change that reads so. */
  async goToChange(sentence: string): Promise<void> {
    await this.activity.getByRole('link', { name: sentence }).first().click();
    await this.isOpen();
  }

  /** Moves the slider there. */
  async goTo(version: number): Promise<void> {
    await this.slider.fill(String(version));
    await this.isAt(version);
  }

  async isAt(version: number): Promise<void> {
    await expect(this.slider).toHaveValue(String(version));
  }

  /** The change that made the moment. */
  async showsChange(sentence: string): Promise<void> {
    await expect(this.#page.getByRole('group', { name: 'This change' })).toContainText(sentence);
  }

  async says(sentence: RegExp): Promise<void> {
    await expect(this.#page.getByText(sentence)).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  /** What the seats say, in the order in which they stand. */
  async showsSeats(seats: readonly string[]): Promise<void> {
    const people = this.#page.getByRole('region', { name: 'Table' }).getByRole('list', { name: 'People' });
    await expect
      .poll(() =>
        people.getByRole('listitem').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label'))),
      )
      .toEqual(seats);
  }

  /** The lines of the table of rounds, cell by cell. */
  async rounds(): Promise<readonly (readonly string[])[]> {
    const rows = await this.#page.getByRole('table').getByRole('row').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }

  async #fromMenu(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Menu' }).click();
    await this.#page.getByRole('group', { name: 'What has happened' }).getByRole('button', { name }).click();
  }
}
