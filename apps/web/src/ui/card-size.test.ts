import { expect, it } from 'vitest';
import { cardSize } from './card-size.ts';

it.each([
  ['5', 'l'],
  ['13', 'l'],
  ['☕', 'l'],
  ['100', 'm'],
  ['1 week', 's'],
  ['about 3 weeks', 'xs'],
])('writes %j in size %s', (label, size) => {
  expect(cardSize(label)).toBe(size);
});
