import { expect, test } from 'vitest';
import { DeliveryWatch } from './delivery-watch.ts';

test('[W16] nothing is told while nothing is watched', () => {
  const watch = new DeliveryWatch(() => ['ana']);
  expect(watch.told('ana', 9)).toBe(false);
  expect(watch.take()).toBeNull();
});

test('[W16] tells who has seen it, each of them once', () => {
  const watch = new DeliveryWatch(() => ['ana', 'ben', 'cleo']);
  watch.begin(7);
  expect(watch.told('ana', 6)).toBe(false);
  expect(watch.told('ana', 7)).toBe(true);
  expect(watch.told('ana', 8)).toBe(false);
  expect(watch.take()).toEqual({ gameVersion: 7, seenBy: ['ana'] });
  expect(watch.take()).toBeNull();
  expect(watch.told('ben', 9)).toBe(true);
  expect(watch.take()).toEqual({ gameVersion: 7, seenBy: ['ana', 'ben'] });
});

test('[W16] is over when all who are connected have seen it', () => {
  const watch = new DeliveryWatch(() => ['ana', 'ben']);
  watch.begin(7);
  watch.told('ana', 7);
  expect(watch.isSeenByAll).toBe(false);
  watch.told('ben', 7);
  expect(watch.isSeenByAll).toBe(true);
  expect(watch.take()?.seenBy).toEqual(['ana', 'ben']);
  expect(watch.told('late', 7)).toBe(false);
});

test('[W16] a newer one takes the place of an older', () => {
  const watch = new DeliveryWatch(() => ['ana', 'ben']);
  watch.begin(7);
  watch.told('ana', 7);
  watch.begin(9);
  expect(watch.take()).toBeNull();
  watch.told('ben', 9);
  expect(watch.take()).toEqual({ gameVersion: 9, seenBy: ['ben'] });
});
