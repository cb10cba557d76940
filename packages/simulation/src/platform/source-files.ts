import { readdirSync, readFileSync } from 'node:fs';

export interface SourceFile {
  /** below the package's `src/` */
  readonly path: string;
  readonly text: string;
}

const packages = new URL('../../../', import.meta.url);

/** A file below `packages/`, as it stands. */
export function sourceOf(file: string): string {
  return readFileSync(new URL(file, packages), 'utf8');
}

/** All code of a package. */
export function sourcesOf(name: string): readonly SourceFile[] {
  const paths = readdirSync(new URL(`${name}/src/`, packages), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.ts')).map((path) => ({ path, text: sourceOf(`${name}/src/${path}`) }));
}
