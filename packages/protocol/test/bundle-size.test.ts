import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

const poker = '@planning-poker/poker';
const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const client = fileURLToPath(new URL('../src/client.ts', import.meta.url));

/** What a browser gets that imports these names, without poker, which it has anyway. */
async function bundled(names: string, file: string): Promise<string> {
  const id = 'virtual:entry';
  const build = await rolldown({
    input: id,
    external: [poker],
    plugins: [
      {
        name: 'entry',
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? `export ${names} from ${JSON.stringify(file)};` : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'es', minify: true });
  await build.close();
  return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

function gzippedKb(code: string): number {
  return Math.round(gzipSync(code, { level: 9 }).length / 10) / 100;
}

describe('what a browser loads of the wire', () => {
  it('[U7] is at most 3.5 kB gzipped, without zod', async () => {
    const code = await bundled('*', client);
    expect(gzippedKb(code)).toBeGreaterThan(1);
    expect(gzippedKb(code)).toBeLessThanOrEqual(3.5);
    expect(code).not.toContain('jitless');
  });

  it("[U7] would be at most 15 kB with zod and the server's side", async () => {
    expect(gzippedKb(await bundled('*', entry))).toBeLessThanOrEqual(15);
  });

  it('needs no eval, for a strict Content-Security-Policy', async () => {
    expect(await bundled('*', entry)).toMatch(/jitless:\s*(!0|true)/);
  });
});
