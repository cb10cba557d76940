import type { IncomingMessage, Server } from 'node:http';

/** Where people find the pages: `/`, or the public URL's path with a slash at its end. */
export function basePathOf(publicUrl: string | null): string {
  return publicUrl === null ? '/' : `${new URL(publicUrl).pathname.replace(/\/+$/, '')}/`;
}

/**
 * Under a public URL with a path, requests come with it or, from a proxy that takes it away, without: here both are the same. The path
 * without the slash at its end is what people type, and what the server itself tells: it is the page too.
 */
export function stripBasePath(server: Server, publicUrl: string | null): void {
  const basePath = basePathOf(publicUrl);
  if (basePath === '/') return;
  const withoutSlash = basePath.slice(0, -1);
  const strip = (request: IncomingMessage) => {
    const { url = '' } = request;
    const rest = url.slice(withoutSlash.length);
    if (url.startsWith(basePath)) request.url = rest;
    else if (url.split('?', 1)[0] === withoutSlash) request.url = `/${rest}`;
  };
  server.prependListener('request', strip);
  server.prependListener('upgrade', strip);
}
