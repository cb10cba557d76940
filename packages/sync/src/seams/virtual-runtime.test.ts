import { expect, test } from 'vitest';
import { createVirtualRuntime } from './virtual-runtime.ts';

test('[S9] time stands still until it is moved, then timers ring in order, at their times', async () => {
  const runtime = createVirtualRuntime(1_000);
  const rung: [string, number][] = [];
  const ring = (name: string) => () => void rung.push([name, runtime.now()]);
  runtime.setTimer(30, ring('late'));
  runtime.setTimer(10, ring('early'));
  runtime.setTimer(10, ring('early too'));
  const cancel = runtime.setTimer(20, ring('never'));
  cancel();
  await runtime.settle();
  expect(rung).toEqual([]);
  await runtime.advance(40);
  expect(rung).toEqual([
    ['early', 1_010],
    ['early too', 1_010],
    ['late', 1_030],
  ]);
  expect(runtime.now()).toBe(1_040);
});

test('[S9] what rings may set another timer, which rings within the same move', async () => {
  const runtime = createVirtualRuntime(0);
  const rung: number[] = [];
  const again = (): void => {
    rung.push(runtime.now());
    if (rung.length < 3) runtime.setTimer(10, again);
  };
  runtime.setTimer(10, again);
  await runtime.advance(100);
  expect(rung).toEqual([10, 20, 30]);
});

test('[S9] what is deferred runs after what is running and its promises', async () => {
  const runtime = createVirtualRuntime();
  const order: string[] = [];
  runtime.defer(() => order.push('deferred'));
  runtime.setTimer(0, () => order.push('timer'));
  void Promise.resolve()
    .then(() => order.push('promise'))
    .then(() => null)
    .then(() => null)
    .then(() => order.push('what follows from it'));
  order.push('running');
  await runtime.settle();
  expect(order).toEqual(['running', 'promise', 'what follows from it', 'deferred', 'timer']);
});

test('[S9] ids are fresh, chance is between 0 and 1, and both are the same again in another run', () => {
  const draw = () => {
    const runtime = createVirtualRuntime();
    return Array.from({ length: 50 }, () => [runtime.newId(), runtime.random()] as const);
  };
  expect(draw()).toEqual(draw());
  expect(new Set(draw().map(([id]) => id)).size).toBe(50);
  for (const [, chance] of draw()) expect(chance >= 0 && chance < 1).toBe(true);
});
