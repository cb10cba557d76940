import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the game page may load before the first vote, in bytes of gzipped JavaScript: 110 kB (U7). */
export const budgetBytes = 110_000;

/** The chunk that a game's address loads after the entry. */
const gamePage = /game-page\.tsx$/;

export interface ScriptSize {
  readonly file: string;
  readonly gzippedBytes: number;
}

/** What is read of `.vite/manifest.json`. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** The scripts that the built game page loads at once: the entry, the page's own chunk, and what they import, down to the leaves. */
export async function firstLoad(dist: string): Promise<readonly ScriptSize[]> {
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as {
    readonly [name: string]: Chunk;
  };
  const names = firstChunks(manifest);
  const files = [...new Set(names.flatMap((name) => manifest[name]?.file ?? []))].filter((file) =>
    file.endsWith('.js'),
  );
  return Promise.all(
    files.map(async (file) => ({
      file,
      gzippedBytes: gzipSync(await readFile(join(dist, file)), { level: 9 }).byteLength,
    })),
  );
}

function firstChunks(manifest: { readonly [name: string]: Chunk }): readonly string[] {
  const found = new Set<string>();
  const queue = Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true || gamePage.test(name));
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...(manifest[name]?.imports ?? []));
  }
  return [...found];
}
