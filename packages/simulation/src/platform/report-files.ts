import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes each text into the folder, which is made where it is missing, under its name. */
export function writeReports(folder: string, texts: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
}
