import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playerIdOf, randomText, tokens } from './token.ts';

describe('a token', () => {
  it('[W1] is 22 to 64 characters of base64url', () => {
    for (const length of [22, 43, 64]) expect(tokens.isToken('aZ0_-'.repeat(13).slice(0, length))).toBe(true);
    for (const text of ['a'.repeat(21), 'a'.repeat(65), `${'a'.repeat(30)}=`, `${'a'.repeat(30)}\n`, '', null, 1]) {
      expect(tokens.isToken(text)).toBe(false);
    }
  });

  it('[W1] takes six bits of each of its random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 22, maxLength: 64 }), (bytes) => {
        const token = tokens.fromBytes(bytes);
        expect(tokens.isToken(token)).toBe(true);
        expect(token).toHaveLength(bytes.length);
      }),
    );
    expect(new Set(randomText(Uint8Array.from({ length: 256 }, (_, byte) => byte))).size).toBe(64);
    expect(() => tokens.fromBytes(new Uint8Array(21))).toThrow(RangeError);
    expect(() => tokens.fromBytes(new Uint8Array(65))).toThrow(RangeError);
  });

  it("[W1] gives its owner's public id through a hash", () => {
    const hashed: string[] = [];
    const sha256 = (text: string) => {
      hashed.push(text);
      return '0123456789'.repeat(5);
    };
    expect(playerIdOf('k7m29qxt4b1c', 'my-token', sha256)).toBe('0123456789012345678901');
    expect(hashed).toEqual(['player:k7m29qxt4b1c:my-token']);
  });
});
