/** A link that may be followed: http and https alone, whatever a server or a paste brings. Null for everything else. */
export function safeLink(link: string | null): string | null {
  if (link === null || !URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
