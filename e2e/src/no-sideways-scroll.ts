import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Neither the page that is shown now nor a sheet on it is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, where?: string): Promise<void> {
  expect(await page.evaluate(widerThanTheWindow), where).toEqual([]);
}

/** Runs in the page. What is open on top of it scrolls by itself, and so widens no page. */
function widerThanTheWindow(): string[] {
  const onTop = [...document.querySelectorAll('dialog[open], :popover-open')];
  return [document.documentElement, ...onTop]
    .filter((part) => part.scrollWidth > part.clientWidth || part.getBoundingClientRect().right > innerWidth)
    .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} of ${part.clientWidth}`);
}
