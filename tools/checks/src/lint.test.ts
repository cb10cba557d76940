import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { plantedWorkspace } from './planted-workspace.ts';

/** Files by their path, with what is in them. */
interface Files {
  readonly [path: string]: string;
}

interface Cases {
  readonly [what: string]: Files;
}

/** Planted violations: of each rule the files that the linter must report. */
const planted: Cases = {
  'typescript(no-floating-promises)': {
    'packages/poker/src/floating.ts': `async function f(): Promise<void> {}\nexport function g(): void {\n  f();\n}\n`,
  },
  'typescript(no-misused-promises)': {
    'packages/poker/src/misused.ts': `const f = async (): Promise<boolean> => true;\nexport const g = (): number => (f() ? 1 : 2);\n`,
  },
  'typescript(switch-exhaustiveness-check)': {
    'packages/poker/src/switch.ts': `export function f(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}\n`,
  },
  'typescript(no-explicit-any)': {
    'packages/poker/src/any.ts': `export const f = (a: any): unknown => a;\n`,
  },
  'typescript(consistent-type-imports)': {
    'packages/poker/src/type-import.ts': `import { A } from './a.ts';\nexport const f = (a: A): A => a;\n`,
  },
  'typescript(no-non-null-assertion)': {
    'packages/poker/src/non-null.ts': `export const f = (a: string | null): string => a!;\n`,
  },
  'import(no-default-export)': {
    'packages/poker/src/default-export.ts': `export default 1;\n`,
  },
  'import(no-cycle)': {
    'packages/poker/src/cycle-a.ts': `import { b } from './cycle-b.ts';\nexport const a = (): number => b();\n`,
  },
  'unicorn(filename-case)': {
    'packages/poker/src/camelCase.ts': `export const a = 1;\n`,
  },
  'eslint(max-lines)': {
    'packages/poker/src/long.ts': 'export {};\n'.repeat(251),
  },
  'eslint(max-lines-per-function)': {
    'packages/poker/src/long-function.ts': `export function f(): number {\n  let a = 0;\n${'  a += 1;\n'.repeat(50)}  return a;\n}\n`,
  },
  'oxc(no-barrel-file)': {
    'packages/poker/src/barrel.ts': `export * from './a.ts';\n`,
  },
  'eslint(no-restricted-globals)': {
    'packages/poker/src/date.ts': `export const f = (): number => Date.now();\n`,
    'packages/sync/src/timer.ts': `export const f = (): unknown => setTimeout(() => undefined, 1);\n`,
    'packages/protocol/src/environment.ts': `export const a = process.env['A'];\n`,
    'packages/poker/src/hidden-date.ts': `export const a = globalThis.Date;\n`,
    'packages/sync/src/microtask.ts': `queueMicrotask(() => undefined);\n`,
    'packages/sync/src/uuid.ts': `export const a = crypto.randomUUID();\n`,
    'apps/server/src/http/clock.ts': `export const a = Date.now();\n`,
    'e2e/src/timer.ts': `setTimeout(() => undefined, 1);\n`,
  },
  'eslint(no-console)': {
    'packages/sync/src/log.ts': `console.log('a');\n`,
    'apps/web/src/features/one/log.ts': `console.log('a');\n`,
  },
  'eslint(no-restricted-properties)': {
    'packages/poker/src/random.ts': `export const a = Math.random();\n`,
    'packages/poker/src/locale.ts': `export const a = 'a'.localeCompare('b');\n`,
    'apps/server/src/http/environment.ts': `export const a = process.env['A'];\n`,
    'apps/web/src/features/one/random.ts': `export const a = Math.random();\n`,
    'e2e/src/sleep.ts': `export const f = (page: { waitForTimeout(ms: number): void }): void => page.waitForTimeout(1);\n`,
  },
  'eslint(no-restricted-imports)': {
    'packages/poker/src/node.ts': `import { join } from 'node:path';\nexport const a = join('a');\n`,
    'packages/sync/src/library.ts': `import { z } from 'zod';\nexport const a = z;\n`,
    'packages/protocol/src/platform.ts': `import { join } from 'node:path';\nexport const a = join('a');\n`,
    'apps/server/src/deep.ts': `import { a } from '@planning-poker/poker/src/a.ts';\nexport const b = a;\n`,
    'apps/server/src/across.ts': `import { a } from '../../../packages/poker/src/a.ts';\nexport const b = a;\n`,
    'apps/web/src/features/one/beside.ts': `import { a } from '../two/a.ts';\nexport const b = a;\n`,
    'apps/web/src/features/one/deeper/beside.ts': `import { a } from '../../two/a.ts';\nexport const b = a;\n`,
  },
  'vitest(no-focused-tests)': {
    'packages/poker/src/focused.test.ts': `import { expect, test } from 'vitest';\ntest.${'only'}('a', () => {\n  expect(1).toBe(1);\n});\n`,
  },
  'vitest(expect-expect)': {
    'packages/poker/src/no-check.test.ts': `import { test } from 'vitest';\ntest('a', () => {});\n`,
  },
};

/** What may be there, and must not be reported. */
const allowed: Cases = {
  'a plain module': {
    'packages/poker/src/a.ts': `export interface A {\n  readonly a: number;\n}\nexport const a = 1;\n`,
  },
  'a package by its entry point': {
    'packages/protocol/src/entry.ts': `import { a } from '@planning-poker/poker';\nexport const b: unknown = a;\n`,
  },
  'the environment, read by the configuration': {
    'apps/server/src/config/environment.ts': `export const a = process.env['A'];\n`,
  },
  'a clock in a seam of the server': {
    'apps/server/src/seams/clock.ts': `export const now = (): number => Date.now();\n`,
  },
  'a file of the same feature': {
    'apps/web/src/features/two/a.ts': `import { b } from './b.ts';\nexport const a = b;\n`,
  },
  'the same feature, a folder up': {
    'apps/web/src/features/two/deeper/a.ts': `import { b } from '../b.ts';\nexport const a = b;\n`,
  },
  'what is outside of features': {
    'apps/web/src/features/two/outside.ts': `import { b } from '../../ui/b.ts';\nexport const a = b;\n`,
  },
  'a clock in a test': {
    'packages/sync/src/timer.test.ts': `import { expect, test } from 'vitest';\ntest('a', () => {\n  expect(Date.now()).toBeGreaterThan(0);\n});\n`,
  },
};

const others: Files = {
  'packages/poker/src/cycle-b.ts': `import { a } from './cycle-a.ts';\nexport const b = (): number => a();\n`,
  'packages/poker/src/index.ts': `export { a } ${'from'} './a.ts';\n`,
  'apps/web/src/features/two/b.ts': `export const b = 1;\n`,
  'apps/web/src/ui/b.ts': `export const b = 1;\n`,
};

function pathsIn(cases: Cases): readonly (readonly [what: string, path: string])[] {
  return Object.entries(cases).flatMap(([what, files]) => Object.keys(files).map((path) => [what, path] as const));
}

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

describe('the linter', () => {
  let found: readonly Diagnostic[] = [];
  let remove: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const workspace = await plantedWorkspace();
    remove = workspace.remove;
    for (const files of [...Object.values(planted), ...Object.values(allowed), others])
      for (const [path, code] of Object.entries(files)) await workspace.plant(path, code);
    const { output } = await workspace.run('oxlint', '--format=json', 'packages', 'apps', 'e2e');
    found = (JSON.parse(output) as { diagnostics: readonly Diagnostic[] }).diagnostics;
  }, 60_000);

  afterAll(() => remove?.());

  test.each(pathsIn(planted))('reports %s in %s', (rule, path) => {
    expect(found.filter(({ filename }) => filename === path).map(({ code }) => code)).toContain(rule);
  });

  test.each(pathsIn(allowed))('lets be: %s', (_what, path) => {
    expect(found.filter(({ filename }) => filename === path)).toEqual([]);
  });
});
