import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What a reveal looked like from within a page. */
export interface Smoothness {
  /** The longest time in which nothing moved on the screen. */
  readonly longestGapMs: number;
  /** From the press until the first frame in which every card is turned. */
  readonly turnedMs: number;
  /** Together, of tasks that held the page for more than 50 ms. */
  readonly heldMs: number;
}

/** Frames are watched so long after the last card has turned: the result slides in, columns grow. */
const watchedMs = 1_500;

export async function measureReveal(page: Page, cards: number): Promise<Smoothness> {
  const reveal = page.getByRole('region', { name: 'Your move' }).getByRole('button', { name: /^Reveal( R)?$/ });
  await expect(reveal).toBeEnabled();
  const watched = page.evaluate(watchFrames, { cards, watchedMs });
  await reveal.click();
  return watched;
}

/** Runs in the page. */
function watchFrames(asked: { readonly cards: number; readonly watchedMs: number }): Promise<Smoothness> {
  return new Promise((resolve) => {
    let pressedAt: number | null = null;
    let last = performance.now();
    let longestGapMs = 0;
    let turnedMs = 0;
    let heldMs = 0;
    new PerformanceObserver((tasks) => {
      for (const task of tasks.getEntries()) if (pressedAt !== null) heldMs += task.duration;
    }).observe({ type: 'longtask' });
    const pressed = (event: Event) => {
      pressedAt = event.timeStamp;
    };
    document.addEventListener('click', pressed, { once: true, capture: true });
    const frame = () => {
      const now = performance.now();
      if (pressedAt !== null) longestGapMs = Math.max(longestGapMs, now - last);
      last = now;
      const turned = document.querySelectorAll('.seat-card[data-turned="true"]').length;
      if (pressedAt !== null && turnedMs === 0 && turned >= asked.cards) turnedMs = now - pressedAt;
      if (pressedAt !== null && turnedMs > 0 && now - pressedAt - turnedMs > asked.watchedMs) {
        resolve({ longestGapMs, turnedMs, heldMs });
      } else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
