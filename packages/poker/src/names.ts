import { limits } from './limits.ts';
import { type Rejection, refuse, refuseLimit } from './rejection.ts';
import { ok, type Result } from './result.ts';
import { isClean, isLongerThan } from './text.ts';

/** Characters that turn the direction of what stands around them: a name must not rewrite its neighbours. */
const bidiOverrides = /[\u202A-\u202E\u2066-\u2069]/u;
/** Something to be seen: a name of blanks and joiners alone is none. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** As it is shown: trimmed, NFC. The same name gives the same code units, whatever keyboard wrote it. */
export function normaliseName(name: string): string {
  return name.trim().normalize('NFC');
}

/** What is not drawn at all: with it somebody could be called what looks like somebody else's name. */
const undrawn = /\p{Default_Ignorable_Code_Point}/gu;

/** As it is compared (D13): without regard to case, to the width or style of a letter, to what is not seen and to how wide a gap is. */
export function nameKey(name: string): string {
  const drawn = name.normalize('NFKC').replaceAll(undrawn, '').replaceAll(/\s+/g, ' ').trim();
  return drawn.normalize('NFC').toUpperCase().toLowerCase();
}

/**
 * A person's name, normalised, or `invalid_name` (D13).
 *
 * @example checkPlayerName('  Ana ') // { ok: true, value: 'Ana' }
 */
export function checkPlayerName(name: string): Result<string, Rejection> {
  const settled = normaliseName(name);
  const maximum = limits.playerNameLength;
  if (!visible.test(settled)) return refuse('invalid_name', 'A name must not be empty: say what to call you.');
  if (isLongerThan(settled, maximum)) {
    return refuse('invalid_name', `A name may have ${maximum} characters: choose a shorter one.`);
  }
  if (!isClean(settled, 'one') || bidiOverrides.test(settled)) {
    return refuse('invalid_name', 'A name must not hold control characters: take them out.');
  }
  return ok(settled);
}

/** A game's name, normalised; `invalid_name`, or `limit_reached` where it is too long (D23). */
export function checkGameName(name: string): Result<string, Rejection> {
  const settled = normaliseName(name);
  const maximum = limits.gameNameLength;
  if (!visible.test(settled)) return refuse('invalid_name', "A game's name must not be empty: write one.");
  if (isLongerThan(settled, maximum)) {
    return refuseLimit('gameNameLength', maximum, `A game's name may have ${maximum} characters: make it shorter.`);
  }
  if (!isClean(settled, 'one') || bidiOverrides.test(settled)) {
    return refuse('invalid_name', "A game's name must not hold control characters: take them out.");
  }
  return ok(settled);
}
