import type { FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';

/** What people are given to reach the server: the public URL where there is one, else where this request came to. No slash at its end. */
export function publicAddress(request: FastifyRequest, { server }: Settings): string {
  return server.publicUrl === null ? `${request.protocol}://${request.host}` : server.publicUrl.replace(/\/+$/, '');
}
