import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { root } from './source-files.ts';

test('the example of docs/patterns.md runs and prints what the page says', async () => {
  const page = await readFile(join(root, 'docs/patterns.md'), 'utf8');
  const code = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1]);
  const printed = /^```text\n([\s\S]*?)^```$/m.exec(page)?.[1];
  expect(code).toHaveLength(2);
  const output = execFileSync(process.execPath, ['--input-type=module-typescript', '-'], {
    cwd: root,
    input: code.join('\n'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  expect(output).toBe(printed);
});
