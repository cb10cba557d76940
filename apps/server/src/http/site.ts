import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A file of the built pages, held in memory: there are few, and they are small. */
export interface SiteFile {
  readonly type: string;
  readonly etag: string;
  /** The name holds a digest of the content: it never changes. */
  readonly isImmutable: boolean;
  /** The content in this encoding; compressed when it is first asked for. */
  bytes(encoding: Encoding): Promise<Buffer>;
  /** Encodings worth offering, the best first. */
  readonly encodings: readonly Encoding[];
}

/** Files by their path below the site's root: `assets/index-1a2b3c4d.js`. */
export type Site = ReadonlyMap<string, SiteFile>;

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressed = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.ico', '.txt']);
const SMALLEST_COMPRESSED_BYTES = 512;

/**
 * Reads the built pages. `basePath` (`/` or `/poker/`) is where people find them: it becomes the page's `<base href>`. Dot files
 * (Vite's manifest) are left out.
 */
export function loadSite(root: string, basePath: string): Site {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')));
  return new Map(paths.map((path) => [path, fileOf(path, contentOf(root, path, basePath))]));
}

function contentOf(root: string, path: string, basePath: string): Buffer {
  const content = readFileSync(join(root, path));
  return path === 'index.html'
    ? Buffer.from(content.toString('utf8').replace('<base href="/"', `<base href="${basePath}"`))
    : content;
}

function fileOf(path: string, content: Buffer): SiteFile {
  const extension = extname(path);
  const isCompressed = compressed.has(extension) && content.length >= SMALLEST_COMPRESSED_BYTES;
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(content)]]);
  return {
    type: types[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    isImmutable: /^assets\/.+-[\w-]{8}\.\w+$/.test(path),
    encodings: isCompressed ? ['br', 'gzip', 'identity'] : ['identity'],
    bytes(encoding) {
      const known = made.get(encoding);
      if (known !== undefined) return known;
      const making = encoding === 'br' ? squeezeBrotli(content) : squeezeGzip(content);
      made.set(encoding, making);
      return making;
    },
  };
}

const brotli = promisify<Buffer, object, Buffer>(brotliCompress);
const squeezeGzip = promisify<Buffer, Buffer>(gzip);

function squeezeBrotli(content: Buffer): Promise<Buffer> {
  return brotli(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}
