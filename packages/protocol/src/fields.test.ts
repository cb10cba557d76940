import { describe, expect, it } from 'vitest';
import { gameId, id, position, someText, text, timestamp, token } from './fields.ts';
import { gameIds } from './game-id.ts';
import { limits } from './limits.ts';
import { tokens } from './token.ts';
import { z } from './zod.ts';

function takes(schema: z.ZodMiniType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

describe('the fields of messages', () => {
  it('an id has 1-64 characters of base64url', () => {
    for (const value of ['a', 'A-z_09', 'x'.repeat(limits.idCharacters)]) expect(takes(id, value)).toBe(true);
    for (const value of ['', 'x'.repeat(limits.idCharacters + 1), 'a b', 'a\n', 'ä', 1, null])
      expect(takes(id, value)).toBe(false);
  });

  it('[W1] a token is what tokens say', () => {
    for (const value of ['x'.repeat(22), 'x'.repeat(64), 'x'.repeat(21), 'x'.repeat(65), '!'.repeat(30)]) {
      expect(takes(token, value)).toBe(tokens.isToken(value));
    }
  });

  it('[W13] a game id is what game ids say', () => {
    for (const value of ['k7m29qxt4b1c', 'K7M29QXT4B1C', 'k7m2-9qxt-4b1c', 'k7m29qxt4b1i', '']) {
      expect(takes(gameId, value)).toBe(gameIds.isGameId(value));
    }
  });

  it('a time is whole milliseconds since 1970', () => {
    expect([0, 1_767_225_600_000].every((value) => takes(timestamp, value))).toBe(true);
    expect([-1, 0.5, 2 ** 53, Number.NaN, '0', null].some((value) => takes(timestamp, value))).toBe(false);
  });

  it('[W4] a position is a version and 16 characters of fingerprint', () => {
    const head = 'q83vEjRWeJASNFZ4';
    expect(takes(position, { gameVersion: 0, head })).toBe(true);
    for (const value of [
      { gameVersion: 1 },
      { gameVersion: 1, head: `${head}x` },
      { gameVersion: -1, head },
      { gameVersion: 1, head, at: 1 },
    ]) {
      expect(takes(position, value)).toBe(false);
    }
  });

  it('text is anything that survives every store', () => {
    const schema = text(8);
    for (const value of ['', 'Grüße', '日本語', '👩‍👩‍👧', 'a\nb\t']) expect(takes(schema, value)).toBe(true);
    for (const value of ['123456789', 'a\0', '\ud83d', 'x\udc00', 5]) expect(takes(schema, value)).toBe(false);
    expect([takes(someText(8), ''), takes(someText(8), 'a')]).toEqual([false, true]);
  });
});
