import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../../../../docs/simulation.md', import.meta.url);
const specification = new URL('../../../../docs/spec.md', import.meta.url);

/** docs/simulation.md, as it stands. */
export function readDocument(): string {
  return readFileSync(path, 'utf8');
}

export function writeDocument(text: string): void {
  writeFileSync(path, text);
}

/** The numbers of docs/spec.md. */
export function specifiedRules(): readonly string[] {
  const text = readFileSync(specification, 'utf8');
  return [...text.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].flatMap(([, rule]) => rule ?? []);
}
