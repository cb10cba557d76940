import { describe, expect, it } from 'vitest';
import { parseRefusal, refusal } from './refusal.ts';

describe('a refused handshake', () => {
  it('[W11] says code, message and whether to retry, as the registry has it', () => {
    expect(refusal('unknown_game')).toEqual({
      code: 'unknown_game',
      message: 'There is no such game. Check the link or the id.',
      retryable: false,
    });
    expect(refusal('shutting_down', { message: 'Back soon.' })).toEqual({
      code: 'shutting_down',
      message: 'Back soon.',
      retryable: true,
    });
  });

  it('[W11] may be tried again where it says when', () => {
    expect(refusal('server_full', { retryAfterMs: 5_000 })).toMatchObject({ retryable: true, retryAfterMs: 5_000 });
  });

  it('[W3] [W11] is read by a client, with or without more in it', () => {
    const data = refusal('rate_limited', { retryAfterMs: 1_000 });
    expect(parseRefusal({ ...data, hint: 'new' })).toEqual({ ok: true, value: data });
    expect(parseRefusal({ ...data, code: 'code_of_tomorrow' }).ok).toBe(true);
    expect(parseRefusal(undefined).ok).toBe(false);
    expect(parseRefusal({ ...data, retryable: 'yes' }).ok).toBe(false);
  });
});
