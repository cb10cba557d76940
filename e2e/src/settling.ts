import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

interface Confetti {
  readonly longestMs: number;
  readonly pointerEvents: string;
}

/** What comes out of a reveal, and what is made of it. */
export class Settling {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #dock(): Locator {
    return this.#page.getByRole('region', { name: 'Your move' });
  }

  button(name: string | RegExp): Locator {
    return this.#dock.getByRole('button', { name });
  }

  /** One more click than the suggestion. */
  async takeCard(label: string): Promise<void> {
    await this.button('Other value…').click();
    await this.#dock
      .getByRole('group', { name: 'Cards of the deck' })
      .getByRole('button', { name: label, exact: true })
      .click();
  }

  async goOnByItself(on: boolean): Promise<void> {
    await this.button('Other value…').click();
    await this.#dock.getByRole('checkbox', { name: 'Go on to the next story by itself' }).setChecked(on);
    await this.button('Cancel').click();
  }

  /** The notice of what was just done, with its way back. */
  async undo(): Promise<void> {
    await this.button('Undo').click();
  }

  async tells(sentence: string | RegExp): Promise<void> {
    await expect(this.#dock.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  }

  /** A figure of the result: `Average`, `Unsure`. */
  async showsFigure(name: string, value: string): Promise<void> {
    const figure = this.#page.getByRole('region', { name: 'Result' }).locator('dl > div').filter({ hasText: name });
    await expect(figure.filter({ has: this.#page.getByText(name, { exact: true }) }).locator('dd')).toHaveText(value);
  }

  /** `5: 3 votes, Ana, Bo, and Chidi` */
  async showsColumn(words: string): Promise<void> {
    await expect(this.#page.getByRole('listitem', { name: words, exact: true })).toBeVisible();
  }

  /** What is strewn about a result on which everybody agrees, and for how long it moves; null: nothing is. */
  async confetti(): Promise<Confetti | null> {
    return this.#page.getByRole('region', { name: 'Result' }).locator('.verdict').evaluate(strewnAbout);
  }

  /** The result in rows and cells. */
  async asTable(): Promise<readonly (readonly string[])[]> {
    await this.button('As a table').click();
    const rows = this.#page.getByRole('table', { name: 'Votes by card' }).getByRole('row');
    await expect(rows.first()).toBeVisible();
    return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  }
}

/** Runs in the page. A browser tells no roles of what is there to be seen alone. */
function strewnAbout(verdict: SVGElement | HTMLElement): Confetti | null {
  const { content, backgroundImage, animationName, animationDuration, pointerEvents } = getComputedStyle(
    verdict,
    '::before',
  );
  if (content === 'none' || !backgroundImage.includes('radial-gradient')) return null;
  return { longestMs: animationName === 'none' ? 0 : Number.parseFloat(animationDuration) * 1_000, pointerEvents };
}
