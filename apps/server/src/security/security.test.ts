import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { RateLimiter } from './rate-limiter.ts';
import { TokenBucket } from './token-bucket.ts';

describe('origin', () => {
  test.each([
    ['no browser sent it', undefined, 'poker.local', null, true],
    ['the same host', 'http://poker.local:3000', 'poker.local:3000', null, true],
    ['the same host behind TLS', 'https://poker.local', 'poker.local', null, true],
    ['the default port left out', 'http://poker.local', 'poker.local:80', null, true],
    ['another writing of the host', 'http://poker.local:3000', 'Poker.Local:3000', null, true],
    ['the public URL', 'https://poker.example.org', '10.0.0.7:3000', 'https://poker.example.org', true],
    ['another port', 'http://poker.local:3001', 'poker.local:3000', null, false],
    ['a foreign host', 'https://evil.example', 'poker.local', null, false],
    ['a host that begins alike', 'http://poker.local.evil.example', 'poker.local', null, false],
    ['a sandboxed page', 'null', 'poker.local', null, false],
    ['a file', 'file://poker.local', 'poker.local', null, false],
    ['rubbish', '::', 'poker.local', null, false],
    ['a foreign one beside a public URL', 'https://evil.example', '10.0.0.7', 'https://poker.example.org', false],
    ['a host that is none', 'http://poker.local', 'a b', null, false],
    ['no host at all', 'http://poker.local', undefined, null, false],
  ])('[O5] %s', (_case, origin, host, publicUrl, own) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(own);
  });
});

describe('passwords', () => {
  test('are known again, in either Unicode form, and nothing else is', async () => {
    const stored = await hashPassword('Café 7');
    expect(await isPassword('Cafe\u0301 7', stored)).toBe(true);
    expect(await isPassword('Cafe 7', stored)).toBe(false);
    expect(await isPassword('', stored)).toBe(false);
  });

  test('leave no trace in their hash, and the same one hashes differently', async () => {
    const [one, other] = await Promise.all([hashPassword('secret'), hashPassword('secret')]);
    expect(one).not.toContain('secret');
    expect(one).not.toBe(other);
  });

  test.each(['', 'secret', 'md5$1$2$3$4$5', 'scrypt$1'])('a stored %j lets nobody in', async (stored) => {
    expect(await isPassword('secret', stored)).toBe(false);
  });
});

describe('rates', () => {
  const rate = { perSecond: 10, burst: 3 };

  test('a burst goes through, then so many a second', () => {
    const bucket = new TokenBucket(rate, 0);
    expect([0, 0, 0, 0].map((now) => bucket.take(rate, now))).toEqual([true, true, true, false]);
    expect(bucket.waitMs(rate)).toBe(100);
    expect([100, 100, 150, 200].map((now) => bucket.take(rate, now))).toEqual([true, false, false, true]);
  });

  test('never more than burst + rate x time, whatever the clock does', () => {
    const steps = fc.array(fc.integer({ min: -2_000, max: 2_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (deltas) => {
        const bucket = new TokenBucket(rate, 10_000);
        let [now, forward, taken] = [10_000, 0, 0];
        for (const delta of deltas) {
          now += delta;
          forward += Math.max(0, delta);
          if (bucket.take(rate, now)) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(rate.burst + (forward / 1_000) * rate.perSecond);
      }),
    );
  });

  test('[S9] each key has its own, and the keys are bounded', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, () => 0);
    expect(limiter.take('a')).toBeNull();
    expect(limiter.take('a')).toBe(1_000);
    for (let key = 0; key < 25_000; key += 1) expect(limiter.take(`${key}`)).toBeNull();
    expect(limiter.take('a')).toBeNull();
  });
});
