import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

/** 32 MiB and some 60 ms a try, of which there are few: what is guarded is a seat at a table for an afternoon. */
const COST = { N: 32_768, r: 8, p: 1 } as const;
const MOST_MEMORY_BYTES = 64 * 1_024 * 1_024;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** `scrypt$N$r$p$salt$hash`: says how it was made, so that the cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(normalised(password), salt, HASH_BYTES, { ...COST, maxmem: MOST_MEMORY_BYTES });
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes the same time whatever is wrong with the password. False for a hash that is not of this form. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, 'base64url');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: MOST_MEMORY_BYTES };
  const actual = await derive(normalised(password), Buffer.from(salt, 'base64url'), expected.length, options);
  return timingSafeEqual(actual, expected);
}

/** The same word typed on another keyboard is the same password. */
function normalised(password: string): string {
  return password.normalize('NFC');
}
