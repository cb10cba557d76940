import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { holdsTests, root, sourceFiles } from './source-files.ts';
import { specCoverage, specRules } from './spec-coverage.ts';

describe('the check', () => {
  const specification = '# Rules\n\n- **R1** One.\n- **R2** Two.\n';
  const file = (text: string): { path: string; text: string } => ({ path: 'a.test.ts', text });

  test('passes where each rule is cited', () => {
    const tests = [file(`test('[R1] [R2] both', f)`)];
    expect(specCoverage(specification, tests)).toEqual({ uncited: [], unknown: [], doubled: [] });
  });

  test('tells of a rule without a test', () => {
    expect(specCoverage(specification, [file(`test('[R1] one', f)`)]).uncited).toEqual(['R2']);
  });

  test('tells of a citation without a rule', () => {
    expect(specCoverage(specification, [file(`test('[R1] [R9] nine', f)`)]).unknown).toEqual([
      'a.test.ts: [R1] [R9] nine',
    ]);
  });

  test('tells of a rule that stands twice', () => {
    expect(specCoverage(`${specification}- **R1** Again.\n`, []).doubled).toEqual(['R1']);
  });
});

describe('docs/spec.md', async () => {
  const specification = await readFile(join(root, 'docs/spec.md'), 'utf8');
  const inFixtures = /^tools\/checks\//;
  const tests = await sourceFiles((path) => holdsTests(path) && !inFixtures.test(path));
  const coverage = specCoverage(specification, tests);

  test('has rules, each once', () => {
    expect(specRules(specification).length).toBeGreaterThan(60);
    expect(coverage.doubled).toEqual([]);
  });

  test('has no rule without a test', () => {
    expect(coverage.uncited).toEqual([]);
  });

  test('has every rule that a test cites', () => {
    expect(coverage.unknown).toEqual([]);
  });
});
