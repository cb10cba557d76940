import { expect, test } from 'vitest';
import { play } from '../run/phases.ts';
import { planOf } from '../run/profiles.ts';
import { failureText } from './failure-text.ts';

test('a failing seed prints its plan, its last 40 steps, and the one command that plays it again', async () => {
  const plan = planOf('swarm', 3);
  const { result } = await play(plan);
  const failing = { ...result, failure: { rule: 'R1', message: 'broken', atUs: 3_000_000 } };
  const text = failureText(failing, { shrunkFrom: failing });
  expect(text).toContain('seed 3 of swarm breaks R1 at 3000.000 virtual ms: broken');
  expect(text).toContain(JSON.stringify(plan, null, 2));
  expect(result.lastLines).toHaveLength(40);
  expect(text).toContain(`the last 40 steps:\n${result.lastLines.join('\n')}\n`);
  expect(text).toMatch(
    /\nshrunk from \d+ to \d+ kinds of faults, \d to \d people, \d+ to \d+ ms\nplay it again: npm run sim -- --seed 3 --profile swarm --faults \S+ --people \S+ --duration \d+ --trace$/,
  );
});
