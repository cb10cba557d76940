import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { addUp, parsePlaywright, parseVitest, playwrightCounts, readCounts, vitestCounts } from './reports.ts';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

test('counts the passed and the failed tests of vitest', () => {
  expect(vitestCounts({ ...vitest, numFailedTests: 2 })).toEqual({ passed: 3, failed: 2, problems: [] });
});

test('counts a file that broke before its first test as failed', () => {
  const testResults = [{ name: '/x.test.ts', status: 'failed', assertionResults: [] }];
  expect(vitestCounts({ ...vitest, testResults })).toEqual({
    passed: 3,
    failed: 1,
    problems: ['/x.test.ts did not run'],
  });
});

test('counts skipped tests as failed, of vitest and of Playwright', () => {
  expect(vitestCounts({ ...vitest, numPendingTests: 1, numTodoTests: 1 })).toMatchObject({ failed: 2 });
  expect(playwrightCounts({ ...playwright, stats: { ...playwright.stats, skipped: 2 } })).toMatchObject({ failed: 2 });
});

test('counts flaky tests and errors outside of tests as failed', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] };
  expect(playwrightCounts(report)).toMatchObject({ passed: 4, failed: 3 });
});

test('counts a report without a test as failed', () => {
  expect(parseVitest(JSON.stringify({ ...vitest, numPassedTests: 0 }))).toMatchObject({ passed: 0, failed: 1 });
});

test('does not take another JSON for a report', () => {
  expect(() => parseVitest('{}')).toThrow('not a report');
  expect(() => parsePlaywright('{}')).toThrow('not a report');
});

test('counts a report that is missing or broken as failed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reports-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'broken.json'), '{');
  expect(await readCounts(join(folder, 'broken.json'), parseVitest)).toMatchObject({ passed: 0, failed: 1 });
  expect(await readCounts(join(folder, 'none.json'), parseVitest)).toMatchObject({ passed: 0, failed: 1 });
  await writeFile(join(folder, 'good.json'), JSON.stringify(vitest));
  expect(await readCounts(join(folder, 'good.json'), parseVitest)).toEqual({ passed: 3, failed: 0, problems: [] });
});

test('adds up', () => {
  const one = { passed: 1, failed: 2, problems: ['a'] };
  expect(addUp([one, { passed: 3, failed: 0, problems: [] }])).toEqual({ passed: 4, failed: 2, problems: ['a'] });
});
