/**
 * Has a service worker keep the page, so that it comes without a line. Where there is none (plain http on another host than this, a
 * private window) all else works as before.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
  } catch {
    // Refused by a setting, or the line has gone: the next visit tries again.
  }
}
