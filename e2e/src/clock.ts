import type { Page } from '@playwright/test';

/** From the next page on, this device's clock is wrong. */
export async function setClockWrong(page: Page, byMs: number): Promise<void> {
  await page.addInitScript(shiftClock, byMs);
}

/** Somebody sets the clock while the page is open. */
export async function setClockNow(page: Page, byMs: number): Promise<void> {
  await page.evaluate(shiftClock, byMs);
}

/** Runs in the page. */
function shiftClock(byMs: number): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: []) => (given.length === 0 ? new target(target.now() + byMs) : new target(...given)),
    get: (target, property, receiver) =>
      property === 'now' ? () => target.now() + byMs : (Reflect.get(target, property, receiver) as unknown),
  });
}
