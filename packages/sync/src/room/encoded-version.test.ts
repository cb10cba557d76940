import { expect, test } from 'vitest';
import { tally, tallySchema } from '../testing/tally.ts';
import { toyDigest } from '../testing/toy-digest.ts';
import { added, encodeAll, hid } from '../testing/versions.ts';
import { encodeNew, encodeStored, headOf, toStored } from './encoded-version.ts';

test('[W9] what everybody gets does not hold a secret, and what its player gets does', () => {
  const [encoded] = encodeAll([hid('ana', 424_242)]);
  expect(encoded?.secretOf).toBe('ana');
  expect(encoded?.publicText).not.toContain('424242');
  expect(encoded?.ownText).toContain('424242');
});

test('[W9] the public text is the same for every card', () => {
  const [low] = encodeAll([hid('ana', 1)]);
  const [high] = encodeAll([hid('ana', 1_000_000)]);
  expect(low?.publicText).toBe(high?.publicText);
});

test('[W9] no hash depends on a hidden card: it could be found out by trying every card', () => {
  const hashes = [1, 2, 3].map((card) =>
    encodeAll([added(), hid('ana', card), added()]).map((version) => version.hash),
  );
  expect(hashes[1]).toEqual(hashes[0]);
  expect(hashes[2]).toEqual(hashes[0]);
});

test('[W4] each hash covers all before it', () => {
  const log = encodeAll([added(1), added(2), added(3)]);
  const other = encodeAll([added(9), added(2), added(3)]);
  expect(new Set(log.map((version) => version.hash)).size).toBe(3);
  log.forEach((version, index) => expect(other[index]?.hash).not.toBe(version.hash));
  expect(encodeAll([added(1), added(2), added(3)])).toEqual(log);
});

test('[W4] the hash covers the command and the version, too', () => {
  const at = { version: 1, correlationId: 'one' };
  const { hash } = encodeNew(tally, toyDigest, '', at, added());
  expect(encodeNew(tally, toyDigest, '', { ...at, correlationId: 'two' }, added()).hash).not.toBe(hash);
  expect(encodeNew(tally, toyDigest, '', { ...at, version: 2 }, added()).hash).not.toBe(hash);
});

test('[S4] comes back from the store as it was, with the hash that was stored', () => {
  const [encoded] = encodeAll([hid('ana', 5)]);
  if (encoded === undefined) throw new Error('nothing was encoded');
  const stored = toStored(encoded, tallySchema);
  expect(stored.data).toEqual({ playerId: 'ana', card: 5 });
  expect(encodeStored(tally, stored)).toEqual(encoded);
});

test('[S4] an event of an earlier schema is brought to the present one', () => {
  const stored = {
    type: 'plus',
    data: { by: 4 },
    actor: null,
    at: 1,
    reason: '',
    version: 1,
    correlationId: 'c',
    schema: 1,
    hash: 'h',
  };
  expect(encodeStored(tally, stored).event.type).toBe('added');
});

test('[W4] the head on the wire is the first 16 characters of the hash', () => {
  expect(headOf('0123456789abcdefghij')).toBe('0123456789abcdef');
});

test('[W9] weighs the same whatever is hidden in it: what is chosen by size must not tell how long a card is', () => {
  const [short, long] = [hid('ana', 5), hid('ana', 55_555)].map((event) => encodeAll([event])[0]);
  expect(long?.ownText?.length).toBeGreaterThan(short?.ownText?.length ?? 0);
  expect(long?.bytes).toBe(short?.bytes);
});
