import { expect, test } from 'vitest';
import { adviceOf } from './advice.ts';

const nowhere = '/nowhere/games.sqlite';

test.each([
  ['a locked file', { errcode: 5 }, 'another process has locked it'],
  ['a locked file, while recovering', { errcode: 261 }, 'another process has locked it'],
  ['a file that may not be written', { errcode: 8 }, 'it cannot be written'],
  ['a disk that fails', { errcode: 778 }, 'the disk fails'],
  ['a damaged file', { errcode: 11 }, 'it is damaged'],
  ['a full disk', { errcode: 13 }, 'the disk is full'],
  ['a full disk, for a folder', { code: 'ENOSPC' }, 'the disk is full'],
  ['a file that may not be read', { errcode: 14 }, 'it cannot be opened'],
  ['another file', { errcode: 26 }, 'it is no SQLite database'],
  ['a file for a folder', { code: 'EEXIST' }, 'a file stands where a folder'],
  ['a file for a folder further up', { code: 'ENOTDIR' }, 'a file stands where a folder'],
  ['a folder that may not be made', { code: 'EACCES' }, 'its folder cannot be made'],
  ['a file system that is read-only', { code: 'EROFS' }, 'its folder cannot be made'],
])('[O1] %s is told with what to do', (_what, codes, told) => {
  const advice = adviceOf(Object.assign(new Error('it failed'), codes), nowhere);
  expect(advice).toContain(told);
  expect(advice).toMatch(/\. [A-Z][^.]+\.$/);
});

test('what nobody knows is told as it is', () => {
  expect(adviceOf(new Error('what?'), nowhere)).toBe('what?');
  expect(adviceOf('what?', nowhere)).toBe('what?');
});
