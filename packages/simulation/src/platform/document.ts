import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../../../../docs/simulation.md', import.meta.url);

/** docs/simulation.md, as it stands. */
export function readDocument(): string {
  return readFileSync(path, 'utf8');
}

export function writeDocument(text: string): void {
  writeFileSync(path, text);
}
