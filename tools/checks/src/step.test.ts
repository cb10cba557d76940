import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { judge, runStep } from './step.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'step-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test('a command that ends well is one passed case, and its words are in the log', async () => {
  const result = await runStep(await folder(), {
    name: 'good',
    command: ['node', '-e', 'console.log("out"); console.error("err")'],
  });
  expect(result).toMatchObject({ name: 'good', passed: 1, failed: 0, problems: [] });
  const log = await readFile(result.logFile, 'utf8');
  expect(log).toContain('out');
  expect(log).toContain('err');
});

test('a command that ends badly is one failed case', async () => {
  const result = await runStep(await folder(), { name: 'bad', command: ['node', '-e', 'process.exit(3)'] });
  expect(result).toMatchObject({ passed: 0, failed: 1 });
});

test('a command that is not there is one failed case, and the log says so', async () => {
  const result = await runStep(await folder(), { name: 'none', command: ['no-such-program'] });
  expect(result).toMatchObject({ passed: 0, failed: 1 });
  expect(await readFile(result.logFile, 'utf8')).toContain('no-such-program could not be started');
});

test('a command gets no input, so that nothing waits for a person', async () => {
  const result = await runStep(await folder(), { name: 'input', command: ['node', '-e', 'process.stdin.resume()'] });
  expect(result.failed).toBe(0);
});

test('a good report of a command that ended badly is not believed', () => {
  const counts = { passed: 9, failed: 0, problems: [] };
  expect(judge(counts, 1)).toMatchObject({ passed: 9, failed: 1, problems: ['the command ended with 1'] });
  expect(judge(counts, null)).toMatchObject({ failed: 1, problems: ['the command ended with a signal'] });
  expect(judge(counts, 0)).toEqual(counts);
});

test('no test case at all is a failure', () => {
  expect(judge({ passed: 0, failed: 0, problems: [] }, 0)).toMatchObject({ failed: 1, problems: ['no test ran'] });
});
