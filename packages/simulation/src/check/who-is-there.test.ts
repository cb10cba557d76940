import { expect, test } from 'vitest';
import { WhoIsThere } from './who-is-there.ts';

test('[D4] who was heard is there until the connection is gone, and for the grace', () => {
  const there = new WhoIsThere();
  there.heard('node1.1', 'ana', 'Ana.1#1', 100);
  expect(there.wasThere('node1.1', 'ana', 100)).toBe(false);
  expect(there.wasThere('node1.1', 'ana', 101)).toBe(true);
  expect(there.wasThere('node2.1', 'ana', 101)).toBe(false);
  there.left('Ana.1#1', 200);
  expect(there.wasThere('node1.1', 'ana', 150)).toBe(true);
  expect(there.wasThere('node1.1', 'ana', 200)).toBe(false);
  expect(there.wasThere('node1.1', 'ana', 249, 50)).toBe(true);
  expect(there.wasThere('node1.1', 'ana', 250, 50)).toBe(false);
});

test('[D10] all the time since is over one connection that is there still', () => {
  const there = new WhoIsThere();
  there.heard('node1.1', 'ana', 'Ana.1#1', 100);
  expect(there.hasBeenThere('node1.1', 'ana', 100)).toBe(false);
  expect(there.hasBeenThere('node1.1', 'ana', 101)).toBe(true);
  there.heard('node1.1', 'ana', 'Ana.2#1', 200);
  there.left('Ana.1#1', 300);
  expect(there.hasBeenThere('node1.1', 'ana', 150)).toBe(false);
  expect(there.hasBeenThere('node1.1', 'ana', 250)).toBe(true);
});

test('[D4] of who is a player no more nothing is certain, until it is heard again', () => {
  const there = new WhoIsThere();
  there.heard('node1.1', 'ana', 'Ana.1#1', 100);
  there.heard('node1.1', 'ana', 'Ana.2#1', 100);
  expect(there.count('node1.1', 'ana')).toBe(2);
  there.ceased('ana');
  expect(there.wasThere('node1.1', 'ana', 150, 1_000)).toBe(false);
  there.heard('node1.1', 'ana', 'Ana.1#1', 200);
  expect(there.wasThere('node1.1', 'ana', 201)).toBe(true);
  expect(there.count('node1.1', 'ana')).toBe(1);
});
