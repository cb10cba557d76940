import type { CDPSession, Page } from '@playwright/test';

/** A place on the screen, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One finger on a touch screen, as the browser gets it from the device: it decides itself what is a tap, a drag or a scroll. */
export class Finger {
  readonly #page: Page;
  #devtools: CDPSession | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Down at the first place, along the others, a rest at the last one, and up: what it pushes does not fly on. */
  async draw(from: Place, ...along: readonly Place[]): Promise<void> {
    const way = [from, ...along].flatMap((place, index, all) => stepsBetween(all[index - 1] ?? place, place));
    const beginsAtMs = Date.now() - (way.length * stepMs + restMs);
    await this.#touch('touchStart', [from], beginsAtMs);
    for (const [index, place] of way.entries()) await this.#touch('touchMove', [place], beginsAtMs + index * stepMs);
    await this.#touch('touchEnd', [], beginsAtMs + way.length * stepMs + restMs);
  }

  /** The device says when it was, so that nobody has to wait for a finger. */
  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[], atMs: number): Promise<void> {
    this.#devtools ??= await this.#page.context().newCDPSession(this.#page);
    const touchPoints = places.map(({ x, y }) => ({ x, y }));
    await this.#devtools.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: atMs / 1_000 });
  }
}

/** A finger passes what is between. */
const steps = 6;
const stepMs = 16;
const restMs = 1_000;

function stepsBetween(from: Place, to: Place): readonly Place[] {
  return Array.from({ length: steps }, (_, index) => {
    const part = (index + 1) / steps;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  });
}
