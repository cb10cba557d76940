import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { protocolError } from '@planning-poker/protocol';
import { RoomFault, StoreFault } from '@planning-poker/sync';
import fastify, { type FastifyInstance } from 'fastify';
import { faultOf } from '../games/find-room.ts';
import { isOwnOrigin } from '../security/origin.ts';
import { addAnswerLife } from './answer-life.ts';
import { basePathOf } from './base-path.ts';
import { addCreateGameRoute } from './create-game-route.ts';
import { addGameRoutes } from './game-routes.ts';
import type { HttpOptions } from './http-options.ts';
import { addOperationsRoutes } from './operations-routes.ts';
import { addJsonBody } from './json-body.ts';
import { notUnderstood, problemOfRequest, refuseConnection, sendProblem } from './problems.ts';
import { discardRest } from './refused-body.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { loadSite } from './site.ts';
import { addSiteRoutes } from './site-routes.ts';

/** Longer than any request here takes to arrive, shorter than somebody may hold a connection open with one. */
const REQUEST_ARRIVES_WITHIN_MS = 30_000;
const HEADERS_ARRIVE_WITHIN_MS = 10_000;
/** No call but one needs a body: it says so itself. */
const SMALL_BODY_BYTES = 1_024;

export interface HttpApp {
  /** Not listening yet. */
  readonly server: Server;
  close(): Promise<void>;
}

export async function createHttpApp(options: HttpOptions): Promise<HttpApp> {
  const server = createServer({ requestTimeout: REQUEST_ARRIVES_WITHIN_MS, headersTimeout: HEADERS_ARRIVE_WITHIN_MS });
  const app = fastify({
    serverFactory: (handler) => server.on('request', handler),
    bodyLimit: SMALL_BODY_BYTES,
    trustProxy: options.settings.server.trustProxy,
    clientErrorHandler: refuseConnection,
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply, notUnderstood('The path cannot be read.')),
  });
  await addSecurityHeaders(app, options.settings.server.publicUrl);
  addHooks(app, options);
  addAnswerLife(app, options.runtime);
  addJsonBody(app);
  addOperationsRoutes(app, options);
  addCreateGameRoute(app, options);
  addGameRoutes(app, options);
  addSiteRoutes(app, siteOf(options));
  await app.ready();
  return { server, close: async () => app.close() };
}

function addHooks(app: FastifyInstance, { settings, runtime, metrics, log }: HttpOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (!isOwnOrigin(origin, host, settings.server.publicUrl))
      return sendProblem(reply, protocolError('forbidden', 'Pages of another site may not use this server.'));
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  // The route's pattern, never the URL: a game's id opens the game.
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? 'other';
    metrics.http.add(`${method} ${route} ${statusCode}`);
    log.debug({ method, route, statusCode, ms: Math.round(elapsedTime) }, 'A request was answered.');
  });
  app.setErrorHandler(async (error, request, reply) => {
    if (error instanceof StoreFault || error instanceof RoomFault) return sendProblem(reply, faultOf(error));
    discardRest(reply, runtime);
    const problem = problemOfRequest(error as Parameters<typeof problemOfRequest>[0]);
    if (problem === null) log.error({ err: error, route: request.routeOptions.url }, 'A request could not be served.');
    return sendProblem(reply, problem ?? protocolError('internal'));
  });
}

function siteOf({ webRoot, settings, log }: HttpOptions) {
  if (webRoot !== null && existsSync(join(webRoot, 'index.html')))
    return loadSite(webRoot, basePathOf(settings.server.publicUrl));
  log.warn('The pages are not built; the API works all the same. Run `npm run build`.');
  return null;
}
