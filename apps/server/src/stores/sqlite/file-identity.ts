import { statSync } from 'node:fs';

/** Which file it is that stands at a path: another one, or none, is another answer. */
export function fileIdentity(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
