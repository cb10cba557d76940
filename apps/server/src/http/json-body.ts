import { limits } from '@planning-poker/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isNestedDeeperThan } from '../gateway/nesting.ts';
import { TOO_DEEP } from './problems.ts';

/** A body of brackets alone takes seconds to parse: its nesting is looked at before. What is in it is the protocol's to judge [W3]. */
export function addJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request: FastifyRequest, body, done) => {
    const text = String(body);
    if (isNestedDeeperThan(limits.depth, text))
      done(Object.assign(new Error(TOO_DEEP), { code: TOO_DEEP, statusCode: 400 }));
    else void parse(request, text, done);
  });
}
