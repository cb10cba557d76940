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

  app.get('/api/openapi.json', (request, reply) => {
    const address = publicAddress(request, settings);
    return address.ok ? openApiDocument({ serverUrl: address.value }) : sendProblem(reply, address.error);
  });

  app.get('/api/asyncapi.json', (request, reply) => {
    const address = publicAddress(request, settings);
    if (!address.ok) return sendProblem(reply, address.error);
    const { host, protocol } = new URL(address.value);
    return asyncApiDocument({ host, secure: protocol === 'https:' });
  });
}
