import { test as base } from './fixtures.ts';
import { PathProxy } from './path-proxy.ts';
import type { PathHandling } from './path-proxy.ts';

interface UnderPath {
  readonly pathHandling: PathHandling;
  readonly listening: PathProxy;
  /** Where people find the server. */
  readonly pathProxy: PathProxy;
}

/** The same fixtures, with the server under `/poker` of a reverse proxy. */
export const test = base.extend<UnderPath>({
  pathHandling: ['leaves the path', { option: true }],
  listening: async ({ pathHandling }, use) => {
    const proxy = await PathProxy.listen('/poker', pathHandling);
    await use(proxy);
    proxy.close();
  },
  serverSettings: async ({ listening }, use) => use({ SERVER__PUBLIC_URL: listening.url }),
  pathProxy: async ({ listening, server }, use) => {
    listening.standBefore(server);
    await use(listening);
  },
});
