import type { StepResult } from './step.ts';

/** The table at the end of a run, and its last line: `N passed, N failed`. */
export function summary(results: readonly StepResult[]): string {
  const rows = results.map((result) => [
    result.failed === 0 ? 'ok' : 'FAILED',
    result.name,
    String(result.passed),
    String(result.failed),
    `${(result.durationMs / 1000).toFixed(1)} s`,
  ]);
  const table = [['', 'step', 'passed', 'failed', 'time'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const problems = results.flatMap((result) => result.problems.map((problem) => `${result.name}: ${problem}`));
  return [...lines, ...problems, '', closingLine(results)].join('\n');
}

function closingLine(results: readonly StepResult[]): string {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return `${passed} passed, ${failed} failed`;
}
