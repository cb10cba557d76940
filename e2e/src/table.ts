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

  /** Whose places are whole in sight above the hand and what stands with it. */
  async peopleInSight(): Promise<readonly string[]> {
    const dock = (await this.#dock.boundingBox())?.y ?? 0;
    const seats = await this.#felt.getByRole('list', { name: 'People' }).getByRole('listitem').all();
    const inSight = await Promise.all(
      seats.map(async (seat) => {
        const [box, words] = await Promise.all([seat.boundingBox(), seat.getAttribute('aria-label')]);
        return box !== null && box.y + box.height <= dock ? words : null;
      }),
    );
    return inSight.filter((words) => words !== null);
  }

  /** How far below the upper edge of the page the table begins, in pixels. */
  async top(): Promise<number> {
    const box = await this.#felt.boundingBox();
    expect(box).not.toBeNull();
    return box?.y ?? 0;
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

  /** Of a crowd: all who are waited for, sorted, of whom the sentence has no room for all. */
  async namesWaitedFor(): Promise<readonly string[]> {
    const list = this.#page.getByRole('list', { name: 'Who is waited for' });
    if (await list.isHidden()) await this.#dock.getByRole('button', { name: 'Show all' }).click();
    return (await list.getByRole('listitem').allInnerTexts()).toSorted();
  }

  /** The words at people's places, as eyes read them: there, and not cut. `''`: none. */
  async showsWordsAt(states: { readonly [name: string]: string }): Promise<void> {
    for (const [name, words] of Object.entries(states)) {
      const place = this.#placeOf(name);
      await expect.poll(() => place.evaluate(readableWords), { message: name }).toBe(words);
    }
  }

  /** In how many ways these people's cards look, without colours and without what is written on them: how many shapes there are. */
  async shapesAt(names: readonly string[]): Promise<number> {
    await this.#page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const pictures = new Set<string>();
    for (const name of names) pictures.add(await this.#shapeOf(this.#cardAt(name)));
    await this.#page.emulateMedia({ forcedColors: 'none', reducedMotion: null });
    return pictures.size;
  }

  /** Every card stands in the same spot for its picture: a fraction of a pixel would be another picture. */
  async #shapeOf(card: Locator): Promise<string> {
    await card.evaluate(putUpAlone);
    const picture = await card.screenshot();
    await card.evaluate(putBack);
    return picture.toString('base64');
  }

  #placeOf(name: string): Locator {
    const shown = name === this.#name ? 'You' : name;
    return this.#felt.getByRole('list', { name: 'People' }).getByRole('listitem', { name: new RegExp(`^${shown},`) });
  }

  /** What lies at a person's place. */
  #cardAt(name: string): Locator {
    return this.#placeOf(name).locator('[aria-hidden="true"]').first();
  }

  /** How many of the cards on the table something covers, by however little. There have to be cards. */
  async cardsCoveredBy(thing: Locator): Promise<number> {
    const places = this.#felt.getByRole('list', { name: 'People' }).getByRole('listitem');
    const cards = places.locator('[aria-hidden="true"]');
    // What is measured may be gone in a moment, so it comes first.
    const [over, boxes] = await Promise.all([thing.evaluate(boxOf), cards.evaluateAll(boxesOf)]);
    expect(boxes).toHaveLength(await places.count());
    expect(boxes).not.toHaveLength(0);
    const covers = (box: Box): boolean =>
      over.left < box.right && over.right > box.left && over.top < box.bottom && over.bottom > box.top;
    return boxes.filter(covers).length;
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

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Runs in the page. Half a pixel is nobody's. */
function boxOf(thing: SVGElement | HTMLElement): Box {
  const { left, right, top, bottom } = thing.getBoundingClientRect();
  return { left: left + 0.5, right: right - 0.5, top: top + 0.5, bottom: bottom - 0.5 };
}

/** Runs in the page. */
function boxesOf(things: (SVGElement | HTMLElement)[]): Box[] {
  return things.map((thing) => {
    const { left, right, top, bottom } = thing.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

/** Runs in the page: the words beside the name, or why nobody can read them. */
function readableWords(place: SVGElement | HTMLElement): string {
  const words = place.querySelector('small');
  if (words === null) return 'no words at all';
  const text = words.textContent.trim();
  if (text === '') return '';
  const written = document.createRange();
  written.selectNodeContents(words);
  const inside = words.getBoundingClientRect();
  const needed = written.getBoundingClientRect();
  if (inside.width < needed.width - 1 || inside.height < needed.height - 3) return `${text} (cut)`;
  if (needed.height < 10 || !words.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return `${text} (not shown)`;
  return text;
}

/** Runs in the page. What is written on the card goes too. */
function putUpAlone(card: SVGElement | HTMLElement): void {
  card.style.cssText = 'position: fixed; inset: 12px auto auto 12px; z-index: 9';
  for (const part of card.querySelectorAll<HTMLElement>('*')) part.style.fontSize = '0';
}

/** Runs in the page. */
function putBack(card: SVGElement | HTMLElement): void {
  card.style.cssText = '';
  for (const part of card.querySelectorAll<HTMLElement>('*')) part.style.fontSize = '';
}

const labels = (items: (SVGElement | HTMLElement)[]): string[] =>
  items.map((item) => item.getAttribute('aria-label') ?? '');
