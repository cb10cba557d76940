import { limits } from '@planning-poker/protocol';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { isNestedDeeperThan } from '../gateway/nesting.ts';
import { TOO_DEEP } from './problems.ts';

/**
 * A body of brackets alone takes seconds to parse: its nesting is looked at before. What is in it is the protocol's to judge [W3]. A head
 * that names a type and brings no body is one of a call without a body.
 */
export function addJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('ignore', 'ignore');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request: FastifyRequest, body, done) => {
    const text = String(body);
    if (text === '') done(null);
    else if (isNestedDeeperThan(limits.depth, text))
      done(Object.assign(new Error(TOO_DEEP), { code: TOO_DEEP, statusCode: 400 }));
    else void parse(request, text, done);
  });
  app.addContentTypeParser('*', { parseAs: 'string' }, ({ is404 }, body, done) => {
    if (body === '' || is404) done(null);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
  });
}
