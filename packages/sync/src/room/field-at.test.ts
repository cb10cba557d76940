import { expect, test } from 'vitest';
import { fieldAt, isSameValue } from './field-at.ts';

const game = {
  stories: [{ title: 'one' }, { title: 'two', tags: [] }],
  players: { ana: { name: 'Ana' } },
  timer: null,
};

test.each([
  [[], game],
  [['stories', 1, 'title'], 'two'],
  [['stories', '0', 'title'], 'one'],
  [['players', 'ana', 'name'], 'Ana'],
  [['timer'], null],
  [['timer', 'endsAt'], undefined],
  [['stories', 9], undefined],
  [['stories', 'length'], 2],
  [['players', 'ana', 'name', 'length'], undefined],
])('[S8] finds what stands at %j', (path, value) => {
  expect(fieldAt(game, path)).toEqual(value);
});

test.each([['__proto__'], ['constructor'], ['toString'], ['players', 'hasOwnProperty']])(
  '[S8] finds nothing that is not data: %j',
  (...path) => {
    expect(fieldAt(game, path)).toBeUndefined();
  },
);

test.each([
  [1, 1, true],
  [0, -0, false],
  [Number.NaN, Number.NaN, true],
  ['a', 'b', false],
  [null, undefined, false],
  [null, {}, false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [{ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
])('[S8] %j and %j are the same: %s', (left, right, same) => {
  expect(isSameValue(left, right)).toBe(same);
});
