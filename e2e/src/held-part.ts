import type { Page } from '@playwright/test';

/**
 * Lets a part of the page that comes late not come before it is asked for. Wants a context without a service worker, which would have it
 * already. Gives the function that lets it come.
 */
export async function holdPart(page: Page, name: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**/assets/${name}-*.js`, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
