const followed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** A link in a text that may be followed. Null for everything else, above all for what would run. */
export function safeHref(target: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(target) || !URL.canParse(target)) return null;
  const { protocol, href } = new URL(target);
  return followed.has(protocol) ? href : null;
}
