import type { Page } from '@playwright/test';

/** What one tap on a card of the hand took. */
export interface Lift {
  /** From the tap until the card is another one in the document. */
  readonly changedMs: number;
  /** Frames that were begun until then: 1 is the very next one. */
  readonly frames: number;
  /** From the finger to the pixels, as the browser reports it, in steps of 8 ms; 0: less than it reports. */
  readonly paintedMs: number;
}

/** The browser reports what a tap took some frames later, and nothing that was shorter. */
const watched = { framesAfter: 30, leastReportedMs: 16 } as const;

/** Taps a card that is not played, with a real input event, and watches it from within the page. */
export async function measureLift(page: Page, card: string): Promise<Lift> {
  const lift = page.evaluate(watchLift, { ...watched, card });
  await page.getByRole('group', { name: 'Your card' }).getByRole('button', { name: card, exact: true }).click();
  return lift;
}

/** Runs in the page. */
function watchLift({ card, framesAfter, leastReportedMs }: typeof watched & { readonly card: string }): Promise<Lift> {
  return new Promise((resolve, reject) => {
    const button = document.querySelector(`.hand-card[data-card="${card}"]`);
    if (button === null) return reject(new Error(`There is no card ${card}.`));
    const lifted = () => button.getAttribute('aria-pressed') === 'true';
    let changedMs = 0;
    let paintedMs = 0;
    let tappedAt = 0;
    new MutationObserver((_, observer) => {
      changedMs = performance.now() - tappedAt;
      observer.disconnect();
    }).observe(button, { attributeFilter: ['aria-pressed'] });
    const reports = new PerformanceObserver((entries) => {
      paintedMs = entries.getEntries().findLast(({ name }) => name === 'click')?.duration ?? paintedMs;
    });
    reports.observe({ type: 'event', durationThreshold: leastReportedMs } as PerformanceObserverInit);
    const watch = (frame: number, liftedAt: number | null) => {
      const at = liftedAt ?? (lifted() ? frame : null);
      if (at === null || frame < at + framesAfter) return requestAnimationFrame(() => watch(frame + 1, at));
      reports.disconnect();
      return resolve({ changedMs, frames: at, paintedMs });
    };
    const tapped = (event: Event) => {
      tappedAt = event.timeStamp;
      requestAnimationFrame(() => watch(1, null));
    };
    button.addEventListener('click', tapped, { once: true, capture: true });
  });
}
