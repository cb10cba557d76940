import type { IncomingMessage, Server } from 'node:http';

/** Where people find the pages: `/`, or the public URL's path with a slash at its end. */
export function basePathOf(publicUrl: string | null): string {
  return publicUrl === null ? '/' : `${new URL(publicUrl).pathname.replace(/\/+$/, '')}/`;
}

/** Under a public URL with a path, requests come with it or, from a proxy that takes it away, without: here both are the same. */
export function stripBasePath(server: Server, publicUrl: string | null): void {
  const basePath = basePathOf(publicUrl);
  if (basePath === '/') return;
  const strip = (request: IncomingMessage) => {
    if (request.url?.startsWith(basePath)) request.url = request.url.slice(basePath.length - 1);
  };
  server.prependListener('request', strip);
  server.prependListener('upgrade', strip);
}
