import { limits } from './limits.ts';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const tokenPattern = /^[A-Za-z0-9_-]{22,64}$/;

/** One character of base64url for each random byte (six bits of it): for tokens and for correlation ids. */
export function randomText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => base64url[byte & 63]).join('');
}

/** A participant's secret: at least 128 random bits that the client makes itself (W1). */
export const tokens = {
  pattern: tokenPattern,

  isToken(text: unknown): text is string {
    return typeof text === 'string' && tokenPattern.test(text);
  },

  /** A token of 22 to 64 random bytes; 32 are plenty. */
  fromBytes(bytes: Uint8Array): string {
    if (bytes.length < limits.tokenCharactersLeast || bytes.length > limits.tokenCharactersMost) {
      throw new RangeError(`A token needs ${limits.tokenCharactersLeast} to ${limits.tokenCharactersMost} bytes.`);
    }
    return randomText(bytes);
  },
} as const;

/** The public id of a token's owner in a game. `sha256` gives a text's SHA-256 as base64url. */
export function playerIdOf(gameId: string, token: string, sha256: (text: string) => string): string {
  return sha256(`player:${gameId}:${token}`).slice(0, 22);
}
