import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Nothing from other hosts, nothing inline, no eval. On plain http (a laptop in the office) what only works on https stays off: HSTS,
 * the upgrade of requests, and what browsers complain of there.
 */
export async function addSecurityHeaders(app: FastifyInstance, publicUrl: string | null): Promise<void> {
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  const options: FastifyHelmetOptions = {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        workerSrc: ["'self'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    crossOriginEmbedderPolicy: false,
    // A game's address opens the game: it is told to no other host.
    referrerPolicy: { policy: 'no-referrer' },
  };
  await app.register(helmet, options);
}
