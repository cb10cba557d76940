import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendNoSuchCall } from './problems.ts';
import type { Encoding, Site, SiteFile } from './site.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';
const NOT_BUILT = 'The pages are not built. Run `npm run build`, then start the server again.\n';

/** The pages: one document for `/` and for every game, and the files that it needs. */
export function addSiteRoutes(app: FastifyInstance, site: Site | null): void {
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    const file = site?.get('index.html');
    if (file === undefined) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return sendFile(request, reply, file);
  };
  app.get('/', page);
  app.get('/g/*', page);
  app.setNotFoundHandler(async (request, reply) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? site?.get(pathOf(request.url)) : undefined;
    return file === undefined ? sendNoSuchCall(reply) : sendFile(request, reply, file);
  });
}

/** A look-up in a map, not on the disk: no path leads anywhere else. */
function pathOf(url: string): string {
  return url.slice(1).split('?', 1)[0] ?? '';
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: SiteFile): Promise<FastifyReply> {
  const encoding = chooseEncoding(request.headers['accept-encoding'], file.encodings);
  const etag = encoding === 'identity' ? file.etag : `${file.etag.slice(0, -1)}-${encoding}"`;
  void reply
    .code(200)
    .header('cache-control', file.isImmutable ? FOR_EVER : ASK_EACH_TIME)
    .header('etag', etag)
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.type(file.type).send(await file.bytes(encoding));
}

/** The best encoding that the client names without refusing it (`;q=0`). */
function chooseEncoding(accepted: string | string[] | undefined, offered: readonly Encoding[]): Encoding {
  const named = new Map(
    String(accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((entry) => {
        const [name = '', quality = ''] = entry.split(';').map((part) => part.trim());
        return [name, quality] as const;
      }),
  );
  const isWelcome = (encoding: Encoding) =>
    encoding === 'identity' || (named.has(encoding) && !/^q=0(?:\.0*)?$/.test(named.get(encoding) ?? ''));
  return offered.find(isWelcome) ?? 'identity';
}
