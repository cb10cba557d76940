/** The game that a typed code or a pasted link means; null: none. */
export function gameIdIn(text: string, normalise: (code: unknown) => string | null): string | null {
  const typed = text.trim();
  const afterG = /\/g\/([^/?#\s]+)/.exec(typed)?.[1];
  return normalise(afterG ?? typed.replace(/\s+/g, ''));
}
