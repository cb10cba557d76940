/** A code with hyphens as we write it, somewhere in a text. */
const inText = /(?<![\p{L}\p{N}\p{Pd}])[a-z\d]{4}\p{Pd}[a-z\d]{4}\p{Pd}[a-z\d]{4}(?![\p{L}\p{N}\p{Pd}])/iu;

/**
 * The game that a typed code or a pasted text means; null: none. Blanks, hyphens of every kind, capitals, full-width letters, i, l and
 * o (W13), a whole link, and an invitation with the code in it.
 */
export function gameIdIn(text: string, normalise: (code: unknown) => string | null): string | null {
  const typed = text.normalize('NFKC');
  const afterG = /\/g\/([^/?#\s]+)/.exec(typed)?.[1];
  return codeIn(afterG ?? typed, normalise) ?? codeIn(inText.exec(typed)?.[0] ?? '', normalise);
}

function codeIn(text: string, normalise: (code: unknown) => string | null): string | null {
  return normalise(text.replaceAll(/[^\p{L}\p{N}]/gu, ''));
}
