import { expect, test } from 'vitest';

import { summary } from './summary.ts';

const result = { name: 'types', durationMs: 1234, logFile: '/x', passed: 1, failed: 0, problems: [] };

test('ends with the sums, alone on the last line', () => {
  const text = summary([result, { ...result, name: 'test', passed: 40, failed: 2, problems: ['a is missing'] }]);
  expect(text.split('\n').at(-1)).toBe('41 passed, 2 failed');
});

test('has a row for each step and a line for each problem', () => {
  const text = summary([result, { ...result, name: 'test', passed: 40, failed: 2, problems: ['a is missing'] }]);
  expect(text).toMatch(/^ok +types +1 +0 +1\.2 s$/m);
  expect(text).toMatch(/^FAILED +test +40 +2 +1\.2 s$/m);
  expect(text).toMatch(/^test: a is missing$/m);
});
