import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

const poker = '@planning-poker/poker';
const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));

/** What a browser gets that imports these names, without poker, which it has anyway. */
async function bundled(names: string): Promise<string> {
  const id = 'virtual:entry';
  const build = await rolldown({
    input: id,
    external: [poker],
    plugins: [
      {
        name: 'entry',
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? `export ${names} from ${JSON.stringify(entry)};` : null),
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

/** What the web app takes: everything but the server's side. */
const client =
  '{ commandMessage, envelope, errorCodes, gameIds, limits, parseAck, parseCreatedGame, parseGameSummary, parseHistoryPage, ' +
  'parsePastState, parseProblem, parseRefusal, parseServerMessage, tokens }';

describe('what a browser loads of the wire', () => {
  it('[U7] is at most 10.5 kB gzipped, with all of zod that it needs', async () => {
    const size = gzippedKb(await bundled(client));
    expect(size).toBeGreaterThan(2);
    expect(size).toBeLessThanOrEqual(10.5);
  });

  it("[U7] would be at most 15 kB with the server's side too", async () => {
    expect(gzippedKb(await bundled('*'))).toBeLessThanOrEqual(15);
  });

  it('[U7] leaves out what only a server reads', async () => {
    const guard = 'must not be nested deeper';
    expect(await bundled('{ parseClientMessage }')).toContain(guard);
    expect(await bundled(client)).not.toContain(guard);
  });

  it('needs no eval, for a strict Content-Security-Policy', async () => {
    expect(await bundled(client)).toMatch(/jitless:\s*(!0|true)/);
  });
});
