/** How the caches are named in which the service worker of a page keeps its releases; `scope` is the page's address. */
export function shellCaches(scope: string): string {
  return `planning-poker:${new URL(scope).pathname}:`;
}
