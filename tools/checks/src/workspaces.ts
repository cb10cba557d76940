import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folders, from the repository's root, of the workspaces that have a script of this name. */
export async function workspacesWith(root: string, script: string): Promise<readonly string[]> {
  const { workspaces } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
  const found: string[] = [];
  for await (const manifest of glob(
    workspaces.map((pattern) => `${pattern}/package.json`),
    { cwd: root },
  )) {
    const { scripts } = JSON.parse(await readFile(join(root, manifest), 'utf8')) as {
      scripts?: { [name: string]: string };
    };
    if (scripts?.[script] !== undefined) found.push(dirname(manifest));
  }
  return found.toSorted();
}
