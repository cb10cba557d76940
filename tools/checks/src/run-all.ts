/** `npm test`: runs every step, tells of each, and ends with the line `N passed, N failed`. Names of steps as arguments run these alone. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { runStep } from './step.ts';
import type { StepResult } from './step.ts';
import { steps } from './steps.ts';
import { summary } from './summary.ts';
import { workspacesWith } from './workspaces.ts';

const root = join(import.meta.dirname, '../../..');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

process.env['PATH'] =
  `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
const reports = [...(await workspacesWith(root, 'test')), 'e2e', '.'].map((folder) => join(root, folder, 'reports'));
await Promise.all(reports.map((folder) => rm(folder, { recursive: true, force: true })));

const results: StepResult[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  process.stdout.write(`${step.name} ... `);
  const result = await runStep(root, step);
  console.log(`${result.failed === 0 ? 'ok' : 'FAILED'} (${(result.durationMs / 1000).toFixed(1)} s)`);
  if (result.failed > 0) console.log(await lastLines(result.logFile, 200));
  results.push(result);
}

console.log(`\n${summary(results)}`);
process.exitCode = results.every((result) => result.failed === 0) ? 0 : 1;

async function lastLines(file: string, count: number): Promise<string> {
  const lines = stripVTControlCharacters(await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n');
  return lines.slice(-count).join('\n');
}
