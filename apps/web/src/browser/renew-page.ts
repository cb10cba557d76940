import { reloadPage } from './location.ts';
import { shellCaches } from './shell-caches.ts';

const key = 'planning-poker:renewed';
/** What a new page does not mend, a newer one will not mend a moment later. */
const onceInMs = 60_000;

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

/** As `renewPage`, where nobody has asked for it. false: that was done a moment ago, or nobody could tell. */
export function renewPageOnce(): boolean {
  try {
    if (Math.abs(Date.now() - Number(sessionStorage.getItem(key))) < onceInMs) return false;
    sessionStorage.setItem(key, String(Date.now()));
  } catch {
    return false;
  }
  void renewPage();
  return true;
}
