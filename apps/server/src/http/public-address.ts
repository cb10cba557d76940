import { protocolError, type Parsed } from '@planning-poker/protocol';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../config/settings.ts';

/**
 * What people are given to reach the server: the public URL where there is one, else where this request came to, if that is an address. No
 * slash at its end.
 */
export function publicAddress(request: FastifyRequest, { server }: Settings): Parsed<string> {
  if (server.publicUrl !== null) return { ok: true, value: server.publicUrl.replace(/\/+$/, '') };
  const address = `${request.protocol}://${request.host}`;
  return isAddress(address) ? { ok: true, value: address } : { ok: false, error: noAddress };
}

function isAddress(address: string): boolean {
  return /^https?:\/\/[^/?#@\\\s]+$/.test(address) && URL.canParse(address);
}

const message = 'The host is not one that a link could lead to. Send the name or the address of the server.';
const noAddress = protocolError('invalid_message', message, { issues: [{ path: 'host', message }] });
