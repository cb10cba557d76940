import { expect, test } from 'vitest';
import { Trace } from './trace.ts';

test('equal traces have equal hashes; one character, in words or on the wire, makes another', () => {
  const hashOf = (label: string, text: string): string => {
    const trace = new Trace();
    trace.step(1, label);
    trace.note('message', text);
    return trace.hash;
  };
  expect(hashOf('a', '{"x":1}')).toBe(hashOf('a', '{"x":1}'));
  expect(hashOf('a', '{"x":1}')).not.toBe(hashOf('b', '{"x":1}'));
  expect(hashOf('a', '{"x":1}')).not.toBe(hashOf('a', '{"x":2}'));
});

test('keeps the last forty lines, in order, and passes every line on', () => {
  const all: string[] = [];
  const trace = new Trace((line) => all.push(line));
  for (let step = 1; step <= 100; step += 1) trace.step(step, 'step');
  expect(trace.last).toEqual(all.slice(60));
  expect(all).toHaveLength(100);
});
