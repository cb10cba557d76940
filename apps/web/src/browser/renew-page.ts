import { reloadPage } from './location.ts';
import { shellCaches } from './shell-caches.ts';

/** Loads the page anew as the server has it now, past what the service worker has kept of an older release. */
export async function renewPage(): Promise<void> {
  try {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(shellCaches(document.baseURI)));
    await Promise.all(own.map((name) => caches.delete(name)));
  } catch {
    // On plain http there is nothing of the kind.
  }
  reloadPage();
}
