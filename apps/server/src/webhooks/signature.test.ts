import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { signatureOf } from './signature.ts';

test('[O9] a signature is verified by the Web Crypto API, as a receiver of any make would', async () => {
  const raw = randomBytes(32);
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signature = signatureOf(`whsec_${raw.toString('base64')}`, {
    id: 'g-7',
    timestamp: 1_614_265_330,
    body: '{"é":1}',
  });
  const [version, base64 = ''] = signature.split(',');
  const content = new TextEncoder().encode('g-7.1614265330.{"é":1}');
  expect(version).toBe('v1');
  expect(await crypto.subtle.verify('HMAC', key, Buffer.from(base64, 'base64'), content)).toBe(true);
});

test('[O9] a receiver tells a changed id, time or body by the signature', () => {
  const key = randomBytes(32);
  const secret = `whsec_${key.toString('base64')}`;
  const signed = { id: 'game-7', timestamp: 1_000, body: '{"a":1}' };
  const expected = `v1,${createHmac('sha256', key).update('game-7.1000.{"a":1}').digest('base64')}`;
  expect(signatureOf(secret, signed)).toBe(expected);
  const changed = [
    { ...signed, id: 'game-8' },
    { ...signed, timestamp: 1_001 },
    { ...signed, body: '{"a":2}' },
  ];
  for (const other of changed) expect(signatureOf(secret, other)).not.toBe(expected);
});
