import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Nothing that the page shows now is wider than its window. */
export async function expectNoSidewaysScroll(page: Page, where?: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond, where).toBeLessThanOrEqual(0);
}
