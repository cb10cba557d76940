import { limits } from './limits.ts';

/** Crockford base32 in lower case: no i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const canonical = /^[0-9a-hjkmnp-tv-z]{12}$/;
const typed = /^[0-9A-Za-z-]+$/;

/** Game ids: 12 characters of Crockford base32, drawn at random (W13). */
export const gameIds = {
  /** The id that somebody meant, or null: ignores case and hyphens, reads i and l as 1, o as 0. Never throws. */
  normalise(text: unknown): string | null {
    if (typeof text !== 'string' || text.length > limits.gameIdTypedCharacters || !typed.test(text)) return null;
    const id = text.toLowerCase().replaceAll('-', '').replaceAll(/[il]/g, '1').replaceAll('o', '0');
    return canonical.test(id) ? id : null;
  },

  /** Is it an id in the one form that is stored and sent? */
  isGameId(text: unknown): text is string {
    return typeof text === 'string' && canonical.test(text);
  },

  /** As a person reads it aloud: `k7m2-9qxt-4b1c`. */
  format(gameId: string): string {
    return gameId.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3');
  },

  /** An id of at least 12 random bytes: five bits of each. */
  fromBytes(bytes: Uint8Array): string {
    if (bytes.length < limits.gameIdCharacters)
      throw new RangeError(`A game id needs ${limits.gameIdCharacters} bytes.`);
    return Array.from(bytes.subarray(0, limits.gameIdCharacters), (byte) => alphabet[byte & 31]).join('');
  },
} as const;
