import type { IncomingHttpHeaders } from 'node:http';

/** Whom a rate is counted for: the address that dialled, or behind a trusted proxy the last one that the proxy has seen. */
export function clientAddress(headers: IncomingHttpHeaders, dialled: string | undefined, trustProxy: boolean): string {
  const forwarded = headers['x-forwarded-for'];
  const nearest = trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return nearest !== undefined && nearest !== '' ? nearest : (dialled ?? 'unknown');
}
