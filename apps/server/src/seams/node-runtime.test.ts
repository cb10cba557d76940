import { expect, test } from 'vitest';
import { createNodeRuntime } from './node-runtime.ts';

test("ids are of the wire's alphabet, 96 bits long, and never the same", () => {
  const runtime = createNodeRuntime();
  const ids = Array.from({ length: 5_000 }, () => runtime.newId());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
});

test('a cancelled timer does not call back, and a deferred call comes after the present turn', async () => {
  const runtime = createNodeRuntime();
  const calls: string[] = [];
  runtime.setTimer(0, () => calls.push('cancelled'))();
  await new Promise<void>((resolve) => {
    runtime.setTimer(1, resolve);
    runtime.defer(() => calls.push('deferred'));
    calls.push('turn');
  });
  expect(calls).toEqual(['turn', 'deferred']);
});
