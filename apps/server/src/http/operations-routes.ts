import { asyncApiDocument, openApiDocument } from '@planning-poker/protocol/documents';
import type { FastifyInstance } from 'fastify';
import type { HttpOptions } from './http-options.ts';
import { sendProblem } from './problems.ts';
import { publicAddress } from './public-address.ts';

/** What operators and other programs read [O3] [W17]. */
export function addOperationsRoutes(app: FastifyInstance, { metrics, readiness, settings }: HttpOptions): void {
  app.get('/healthz', () => ({ status: 'alive' }));

  app.get('/readyz', (_request, reply) => {
    const problem = readiness.problem();
    return problem === null ? reply.send({ status: 'ready' }) : sendProblem(reply, problem);
  });

  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text()),
  );

  app.get('/api/openapi.json', (request) => openApiDocument({ serverUrl: publicAddress(request, settings) }));

  app.get('/api/asyncapi.json', (request) => {
    const { host, protocol } = new URL(publicAddress(request, settings));
    return asyncApiDocument({ host, secure: protocol === 'https:' });
  });
}
