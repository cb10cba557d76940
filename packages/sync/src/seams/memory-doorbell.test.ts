import { expect, test } from 'vitest';
import { createMemoryDoorbell } from './memory-doorbell.ts';

test('[R2] a ring is heard by all who listen to that game, until they stop', () => {
  const doorbell = createMemoryDoorbell();
  const heard: string[] = [];
  const stop = doorbell.listen('one', (version) => heard.push(`a ${version}`));
  doorbell.listen('one', (version) => heard.push(`b ${version}`));
  doorbell.listen('two', (version) => heard.push(`c ${version}`));
  doorbell.ring('one', 1);
  stop();
  stop();
  doorbell.ring('one', 2);
  doorbell.ring('nobody', 3);
  expect(heard).toEqual(['a 1', 'b 1', 'b 2']);
});

test('[R2] who begins to listen again after all have stopped is heard', () => {
  const doorbell = createMemoryDoorbell();
  const heard: number[] = [];
  doorbell.listen('one', () => {})();
  doorbell.listen('one', (version) => heard.push(version));
  doorbell.ring('one', 5);
  expect(heard).toEqual([5]);
});
