import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The timer on the edge of the felt. */
export class Timer {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get button(): Locator {
    return this.#page.getByRole('button', { name: /^Timer/ });
  }

  get panel(): Locator {
    return this.#page.getByRole('dialog', { name: 'Timer' });
  }

  async open(): Promise<void> {
    if (await this.panel.isHidden()) await this.button.click();
    await expect(this.panel).toBeVisible();
  }

  /** `start('2 min')`: one of the lengths that are offered. */
  async start(length: string): Promise<void> {
    await this.open();
    await this.panel.getByRole('button', { name: `Start ${length}` }).click();
  }

  async startFor(minutes: number, seconds: number): Promise<void> {
    await this.open();
    await this.panel.getByRole('textbox', { name: 'Minutes' }).fill(String(minutes));
    await this.panel.getByRole('textbox', { name: 'Seconds' }).fill(String(seconds));
    await this.panel.getByRole('button', { name: 'Start', exact: true }).click();
  }

  /** `press('Pause')`, `press('Add 1 min')`, `press('Stop')`. */
  async press(name: string): Promise<void> {
    await this.open();
    await this.panel.getByRole('button', { name }).click();
  }

  async switchSoundOn(): Promise<void> {
    await this.open();
    await this.panel.getByRole('checkbox', { name: /^Sound at the end/ }).check();
  }

  /** What is left, as it is shown; null: no timer runs. */
  async secondsLeft(): Promise<number | null> {
    const name = (await this.button.getAttribute('aria-label')) ?? '';
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec(name) ?? [];
    return minutes === undefined || seconds === undefined ? null : Number(minutes) * 60 + Number(seconds);
  }

  async hasRunDownTo(seconds: number): Promise<void> {
    await expect(this.button).toHaveAccessibleName(/\d:\d\d/);
    await expect.poll(() => this.secondsLeft()).toBeLessThanOrEqual(seconds);
  }

  async isPausedAt(time: string): Promise<void> {
    await expect(this.button).toHaveAccessibleName(`Timer, ${time}, paused`);
  }

  async isGone(): Promise<void> {
    await expect(this.#page.getByRole('button', { name: /^Timer, / })).toHaveCount(0);
  }
}
