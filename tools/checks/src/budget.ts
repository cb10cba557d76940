import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the game page loads before the first vote, in bytes of gzipped JavaScript: 110 kB. */
export const budgetBytes = 110_000;

export interface ScriptSize {
  readonly file: string;
  readonly gzippedBytes: number;
}

/** The scripts that the built page loads at once: those its HTML names, and what they import, down to the leaves. */
export async function firstLoad(dist: string): Promise<readonly ScriptSize[]> {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const found = new Map<string, number>();
  const queue = scriptsOfPage(html);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    const code = await readFile(join(dist, file), 'utf8');
    found.set(file, gzipSync(code, { level: 9 }).byteLength);
    queue.push(...staticImports(code).map((specifier) => join(file, '..', specifier)));
  }
  return [...found].map(([file, gzippedBytes]) => ({ file, gzippedBytes }));
}

/** Paths, from the page's folder, of its module scripts and preloads. */
export function scriptsOfPage(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((path) => path.replace(/^\.?\//, ''));
}

/** Specifiers of the static imports of a bundled chunk; dynamic ones are loaded later. */
export function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"()]*?from\s*)?["'](\.[^"']+)["']/g)].flatMap(
    (match) => match[1] ?? [],
  );
}
