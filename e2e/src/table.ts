import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Everything on a table that must be the same for everybody. */
export interface VisibleTable {
  readonly game: string;
  readonly story: string;
  /** `Ana: voted`, in the order of their names */
  readonly seats: readonly string[];
  readonly observers: readonly string[];
  readonly result: string | null;
}

/** The table, in the words of those who sit at it. */
export class Table {
  readonly #page: Page;
  readonly #name: string;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
  }

  get #felt(): Locator {
    return this.#page.getByRole('region', { name: 'Table' });
  }

  get #dock(): Locator {
    return this.#page.getByRole('region', { name: 'Your move' });
  }

  get hand(): Locator {
    return this.#page.getByRole('group', { name: 'Your card' });
  }

  get result(): Locator {
    return this.#page.getByRole('region', { name: 'Result' });
  }

  card(label: string): Locator {
    return this.hand.getByRole('button', { name: label, exact: true });
  }

  async isOpen(): Promise<void> {
    await expect(this.#felt).toBeVisible();
  }

  async showsStory(title: string): Promise<void> {
    await expect(this.#page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(title);
  }

  /** Plays a card and sees it lifted. */
  async vote(label: string): Promise<void> {
    await this.card(label).click();
    await this.showsOwnCard(label);
  }

  async showsOwnCard(label: string | null): Promise<void> {
    await expect(this.hand.locator('[aria-pressed="true"]')).toHaveText(label === null ? [] : [label]);
  }

  /** How a person's seat reads: `voted`, `thinking`, `5`, `13, high`. */
  async showsSeat(name: string, words: string): Promise<void> {
    const shown = name === this.#name ? 'You' : name;
    await expect(this.#felt.getByRole('listitem', { name: `${shown}, ${words}`, exact: true })).toBeVisible();
  }

  async showsPlayers(names: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.read()).seats.map((seat) => seat.split(':')[0]))
      .toEqual(names.toSorted());
  }

  /** `3 of 5 have voted. Waiting for Ana and Bo.` */
  async saysWaiting(sentence: string | RegExp): Promise<void> {
    await expect(this.#dock.getByText(sentence)).toBeVisible();
  }

  /** Something that a person is told in words, near the hand or on top. */
  async says(sentence: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  }

  get #trouble(): Locator {
    return this.#page.locator(troubleNotice);
  }

  /** It went wrong, and this is why. */
  async saysTrouble(sentence: string): Promise<void> {
    await expect(this.#trouble.filter({ hasText: sentence })).toBeVisible();
  }

  /** All that is said to have gone wrong from now on, however shortly. Ask for it with the function that this gives. */
  async listenForTrouble(): Promise<() => Promise<readonly string[]>> {
    const heard = await this.#page.evaluateHandle(keepTexts, troubleNotice);
    return () => heard.jsonValue();
  }

  /** Something that is told in words, seen or not, wherever. */
  async hears(sentence: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: sentence }).first()).toBeAttached();
  }

  /** What this tab shows, with its own seat under its own name. */
  async read(): Promise<VisibleTable> {
    await this.isOpen();
    const [game, story, seats, observers, result] = await Promise.all([
      this.#page.getByRole('heading', { level: 1 }).innerText(),
      this.#page.getByRole('main').getByRole('heading', { level: 2 }).innerText(),
      this.#felt.getByRole('list', { name: 'People' }).getByRole('listitem').evaluateAll(labels),
      this.#felt.getByRole('list', { name: 'Watching' }).getByRole('listitem').allInnerTexts(),
      this.#readResult(),
    ]);
    const byName = (text: string): string => text.replace(/^You\b/, this.#name).replace(', ', ': ');
    return { game, story, seats: seats.map(byName).toSorted(), observers: observers.map(byName).toSorted(), result };
  }

  async #readResult(): Promise<string | null> {
    const parts = this.result.locator('.verdict, [aria-label="Votes by card"], .figures');
    const texts = await parts.evaluateAll(textsOf);
    return texts.length === 0 ? null : texts.join(' | ');
  }
}

/** What went wrong is told apart from what is only news by its look. */
const troubleNotice = '[data-tone="bad"]';

/** Runs in the page. */
function keepTexts(selector: string): string[] {
  const texts: string[] = [];
  new MutationObserver(() => {
    for (const notice of document.querySelectorAll(selector)) texts.push(notice.textContent);
  }).observe(document, { childList: true, subtree: true });
  return texts;
}

/** Every piece of text, whatever an animation makes of its layout at this instant. */
function textsOf(parts: (SVGElement | HTMLElement)[]): string[] {
  return parts.map((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const pieces: string[] = [];
    while (walker.nextNode() !== null) pieces.push(walker.currentNode.textContent?.trim() ?? '');
    return pieces.filter((piece) => piece !== '').join(' ');
  });
}

const labels = (items: (SVGElement | HTMLElement)[]): string[] =>
  items.map((item) => item.getAttribute('aria-label') ?? '');
