import type { Release } from './release.ts';
import { createShell } from './shell.ts';

/** The build writes it in (`service-worker-plugin.ts`). */
declare const RELEASE: Release;

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** As much of a service worker's global scope as is used here: the compiler's library knows pages only. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const shell = createShell(RELEASE, {
  scope: worker.registration.scope,
  caches,
  fetch: (request) => fetch(request),
});

// A new release does not wait until every tab is closed: open ones find their own files where they were (U53).
worker.addEventListener('install', (event) => event.waitUntil(shell.install().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(shell.tidy().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const answer = shell.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
