import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { type BuiltFile, releaseOf } from './src/service-worker/release.ts';

const digestLength = 12;
const source = join(import.meta.dirname, 'src/service-worker/worker.ts');

/** Adds `sw.js` to the build: one file, in which the names of all others are written. */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const built = Object.values(bundle).map((file): BuiltFile => ({
          name: file.fileName,
          content: file.type === 'chunk' ? file.code : file.source,
          isEntry: file.type === 'chunk' && file.isEntry,
        }));
        const copied = readdirSync(publicDir).map((name): BuiltFile => ({
          name,
          content: readFileSync(join(publicDir, name)),
          isEntry: false,
        }));
        const release = releaseOf([...built, ...copied], digest);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await bundled(JSON.stringify(release)) });
      },
    },
  };
}

function digest(parts: readonly BuiltFile['content'][]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, digestLength);
}

/** A service worker is one plain script: no imports, and nothing shared with the page's own. */
async function bundled(release: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { RELEASE: release },
    build: { write: false, modulePreload: false, rolldownOptions: { input: source, output: { format: 'iife' } } },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunks = 'output' in result ? result.output.filter((file) => file.type === 'chunk') : [];
  if (chunks.length !== 1 || chunks[0] === undefined) throw new Error('The service worker is not one file.');
  return chunks[0].code;
}
