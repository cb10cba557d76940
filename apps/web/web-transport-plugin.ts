import type { Plugin } from 'vite';

const nobody = '\0no-web-transport';

/**
 * Leaves WebTransport out of Engine.IO's client: our server does not speak it, the link never asks for it (`socket-link.ts` names its
 * transports), and it weighs on the first load (U7).
 */
export function withoutWebTransport(): Plugin {
  return {
    name: 'without-web-transport',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('/webtransport.js') && importer?.includes('/engine.io-client/') === true ? nobody : null,
    load: (id) => (id === nobody ? 'export const WT = undefined;' : null),
  };
}
