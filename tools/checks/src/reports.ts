import { readFile } from 'node:fs/promises';

import type { Counts } from './step.ts';

/** What is read of the reports of vitest (`reports/vitest.json`) and Playwright (`reports/playwright.json`). */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/** A file that failed before its first test counts as one failed case; a skipped test is a failed one. */
export function vitestCounts(report: VitestReport): Counts {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length + skipped,
    problems: [
      ...brokenFiles.map((file) => `${file.name} did not run`),
      ...(skipped > 0 ? [`${skipped} skipped, counted as failed`] : []),
    ],
  };
}

/** A flaky test is a failed one: the suite has no retries to hide it. */
export function playwrightCounts(report: PlaywrightReport): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped + report.errors.length,
    problems: [
      ...(skipped > 0 ? [`${skipped} skipped, counted as failed`] : []),
      ...(report.errors.length > 0 ? [`${report.errors.length} errors outside of tests`] : []),
    ],
  };
}

/** The counts of one report; a file that is not there or not a report is one failed case. */
export async function readCounts(file: string, parse: (text: string) => Counts): Promise<Counts> {
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      problems: [`no report: ${file} (${error instanceof Error ? error.message : String(error)})`],
    };
  }
}

export function parseVitest(text: string): Counts {
  const report = JSON.parse(text) as VitestReport;
  if (!Number.isInteger(report.numPassedTests)) throw new TypeError('not a report of vitest');
  const counts = vitestCounts(report);
  return counts.passed + counts.failed > 0 ? counts : { ...counts, failed: 1, problems: ['no test ran'] };
}

export function parsePlaywright(text: string): Counts {
  const report = JSON.parse(text) as PlaywrightReport;
  if (!Number.isInteger(report.stats?.expected)) throw new TypeError('not a report of Playwright');
  return playwrightCounts(report);
}

export function addUp(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    problems: all.flatMap((counts) => counts.problems),
  };
}
