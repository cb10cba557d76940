import { shellCaches } from '../browser/shell-caches.ts';
import type { Release } from './release.ts';

/** What a service worker has of the browser. */
export interface ShellSurroundings {
  /** The page's address: `https://poker.example/poker/` */
  readonly scope: string;
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The page and its files, kept so that they come without a line (U52). */
export interface Shell {
  /** Fetches all of this release, or nothing of it. */
  install(): Promise<void>;
  /** This release has taken over: only it and the one before it stay, whose tabs may still be open (U53). */
  tidy(): Promise<void>;
  /** null: that is none of its business, and takes its way as if there were no service worker. */
  answer(request: Request): Promise<Response> | null;
}

export function createShell(release: Release, { scope, caches, fetch }: ShellSurroundings): Shell {
  const beginning = shellCaches(scope);
  const own = beginning + release.id;
  const files = new Set(release.files);

  const install = async (): Promise<void> => {
    const cache = await caches.open(own);
    const page = await fetch(new Request(scope, { cache: 'reload' }));
    // In the middle of a deploy the page may be of another release than this worker: then another time.
    if (!page.ok || !(await page.clone().text()).includes(release.entry))
      throw new Error('The page is of another release.');
    await cache.addAll(release.files.map((file) => new Request(new URL(file, scope), { cache: cacheModeFor(file) })));
    await cache.put(scope, page);
  };
  const keptCaches = async (): Promise<readonly string[]> => {
    const names = (await caches.keys()).filter((name) => name.startsWith(beginning));
    return [own, ...names.filter((name) => name !== own).toReversed()];
  };
  const fromCaches = async (request: Request): Promise<Response> => {
    for (const name of await keptCaches()) {
      const found = await (await caches.open(name)).match(request, { ignoreVary: true, ignoreSearch: true });
      if (found !== undefined) return found;
    }
    return fetch(request);
  };
  return {
    install: () =>
      install().catch(async (error: unknown) => {
        await caches.delete(own);
        throw error;
      }),
    async tidy() {
      const [, , ...old] = await keptCaches();
      await Promise.all(old.map((name) => caches.delete(name)));
    },
    answer(request) {
      if (request.method !== 'GET' || !request.url.startsWith(scope)) return null;
      const path = request.url.slice(scope.length).replace(/[?#].*$/, '');
      if (request.mode === 'navigate') {
        if (path !== '' && !path.startsWith('g/')) return null;
        return caches
          .open(own)
          .then(async (cache) => (await cache.match(scope, { ignoreVary: true })) ?? fetch(request));
      }
      return path.startsWith('assets/') || files.has(path) ? fromCaches(request) : null;
    },
  };
}

/** A name with a digest never changes its content; of any other the server is asked. */
function cacheModeFor(file: string): RequestCache {
  return file.startsWith('assets/') ? 'default' : 'reload';
}
