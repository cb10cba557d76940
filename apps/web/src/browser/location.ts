import { useSyncExternalStore } from 'react';

/** The page's place below the address that it is served under (`<base href>`): "/g/k7m29qxt4b1c"; that address is "/", slash or not. */
export function currentPath(): string {
  const base = new URL(document.baseURI).pathname;
  const { pathname } = location;
  return pathname.startsWith(base) || `${pathname}/` === base ? `/${pathname.slice(base.length)}` : pathname;
}

/** The full address of a path of this page, as it is sent to others. */
export function addressOf(path: string): string {
  return new URL(path.replace(/^\//, ''), document.baseURI).href;
}

export function goTo(path: string): void {
  history.pushState(null, '', addressOf(path));
  for (const changed of listeners) changed();
}

export function reloadPage(): void {
  location.reload();
}

const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener('popstate', changed);
  return () => {
    listeners.delete(changed);
    removeEventListener('popstate', changed);
  };
}

export function useCurrentPath(): string {
  return useSyncExternalStore(subscribe, currentPath);
}
