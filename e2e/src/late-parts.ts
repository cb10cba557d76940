import type { Page } from '@playwright/test';

/** Files that come after the table, by how their names begin. Whoever has not fetched them can do less. */
export const lateParts = {
  /** The rules that predict more than cards. */
  prediction: ['rest-of-decider', 'decide-'],
  /** Without these a page that loses its line can say little, and keeps nothing for a reload. */
  lostLine: ['line-banner', 'keep-game', 'rest-of-decider', 'decide-', 'elsewhere'],
} as const;

export async function hasFetched(page: Page, parts: readonly string[]): Promise<boolean> {
  return page.evaluate(haveCome, parts);
}

/** Runs in the page. */
function haveCome(parts: readonly string[]): boolean {
  const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return parts.every((part) => fetched.some(({ name, responseEnd }) => responseEnd > 0 && name.includes(part)));
}
