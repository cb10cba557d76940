import { expect, test } from 'vitest';
import { DatabaseFault, kindOfFailedCommit } from './fault.ts';

const withCode = (errcode: number) => Object.assign(new Error('it failed'), { errcode });

test.each([
  ['busy', 5],
  ['busy, while recovering', 261],
  ['locked', 6],
  ['read-only', 8],
  ['the disk is full', 13],
  ['cannot open', 14],
])('[S3] a commit that was stopped before its last frame (%s) has written nothing', (_name, code) => {
  expect(kindOfFailedCommit(withCode(code))).toBe('unavailable');
});

test.each([
  ['an fsync that failed', withCode(1034)],
  ['a write that failed', withCode(778)],
  ['a code that nobody knows', withCode(9_999)],
  ['no code', new Error('what?')],
  ['no error', 'what?'],
])('[S3] after %s nobody can say', (_name, error) => {
  expect(kindOfFailedCommit(error)).toBe('unknown');
});

test('a fault keeps its cause and repeats its message', () => {
  const cause = withCode(13);
  expect(new DatabaseFault('unavailable', cause)).toMatchObject({ kind: 'unavailable', message: 'it failed', cause });
  expect(new DatabaseFault('unknown', 'what?').message).toBe('what?');
});
