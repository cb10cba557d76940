import { describe, expect, test } from 'vitest';
import { hashPassword } from '../security/passwords.ts';
import { RateLimiter } from '../security/rate-limiter.ts';
import { newToken } from '../testing/test-server.ts';
import { admit, type AdmissionOptions } from './admission.ts';

describe('tries of a password', () => {
  const hash = hashPassword('right');
  const registry = {
    find: (gameId: string) => hash.then((passwordHash) => ({ gameId, state: { players: {}, passwordHash } })),
  };
  const options = {
    registry: registry as unknown as AdmissionOptions['registry'],
    passwordTries: new RateLimiter({ perSecond: 0.2, burst: 5 }, () => 0),
    passwordWork: new RateLimiter({ perSecond: 5, burst: 20 }, () => 0),
    isFull: () => false,
    isCrowded: () => false,
    isDraining: () => false,
    retryAfterMs: () => 0,
  };
  const attempt = async (password: string, address: string, gameId = '000000000000') => {
    const judged = await admit({ protocolVersion: 1, gameId, token: newToken(), password }, address, options);
    return judged.ok ? 'seated' : judged.refusal.code;
  };

  test('count where they are wrong: a team from one office comes in at once', async () => {
    for (let time = 0; time < 8; time += 1) expect(await attempt('right', 'an office')).toBe('seated');
    for (let time = 0; time < 5; time += 1) expect(await attempt('wrong', 'an office')).toBe('password_required');
    expect(await attempt('right', 'an office')).toBe('rate_limited');
  });

  test('[S9] are bounded for an address, over however many games', async () => {
    const codes: string[] = [];
    for (let time = 0; time < 30; time += 1)
      codes.push(await attempt('wrong', 'a guesser', String(time).padStart(12, '0')));
    expect(codes.filter((code) => code === 'password_required')).toHaveLength(20);
    expect(await attempt('right', 'somebody else')).toBe('seated');
  });
});
