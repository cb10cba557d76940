import { within } from './domain-bound.ts';
import type { DomainBound } from './domain-bound.ts';
import { limits } from './limits.ts';
import type { DeepReadonly } from './readonly.ts';
import { tokenPattern } from './token.ts';
import { z } from './zod.ts';

/** An id that somebody else made: a story's, a player's, a command's. */
export const id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'must have 1-64 characters of A-Z, a-z, 0-9, _ and -' }));

export const token = z
  .string()
  .check(z.regex(tokenPattern, { error: 'must have 22-64 characters of A-Z, a-z, 0-9, _ and -' }));

export const gameId = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{12}$/));

/** A number of a game's log; 0: nothing yet. */
export const gameVersion = z.int().check(z.minimum(0));

export const timestamp = z.int().check(z.minimum(0));

/** The last version that somebody holds, and the log's fingerprint there. */
export const position = z.strictObject({
  gameVersion,
  head: z.string().check(
    z.regex(/^[A-Za-z0-9_-]{16}$/, {
      error: `must have ${limits.headCharacters} characters of A-Z, a-z, 0-9, _ and -`,
    }),
  ),
});

export type Position = DeepReadonly<z.output<typeof position>>;

/** Text that somebody typed, within a bound of the domain's if it has one. It has to be whole: half a surrogate pair and NUL do not survive every store. */
export function text(characters: number, bound?: DomainBound) {
  const checks = [
    z.maxLength(characters),
    z.refine<string>(isWhole, { error: 'must be whole text without NUL' }),
  ] as const;
  return bound === undefined ? z.string().check(...checks) : z.string().check(within(characters, bound), ...checks);
}

/** The same, of at least one character. */
export function someText(characters: number, bound?: DomainBound) {
  return text(characters, bound).check(z.minLength(1));
}

function isWhole(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0');
}
