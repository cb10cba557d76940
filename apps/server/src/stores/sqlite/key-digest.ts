const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x9e3779b9;
const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x85ebca6b;
const TWO_TO_THE_21 = 2_097_152;

/**
 * 53 bits of a receipt's key, for an index in memory. Not for secrets, and not unique: whoever finds one looks at the receipt
 * itself.
 */
export function keyDigest(actor: string, correlationId: string): number {
  const text = `${actor} ${correlationId}`;
  let first = FIRST_SEED;
  let second = SECOND_SEED;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, FIRST_PRIME);
    second = Math.imul(second ^ code, SECOND_PRIME);
    second ^= second >>> 15;
  }
  return (first >>> 0) * TWO_TO_THE_21 + (second >>> 11);
}
