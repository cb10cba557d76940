/**
 * May a page of this origin talk to the server? No origin: no browser sent it. Else it has to be the server's own: the host that
 * the request was sent to, or the public URL's origin. `cors` would not do: it does not guard WebSockets.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string | null): boolean {
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  if (host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: originHost } = new URL(origin);
  const own = `${protocol}//${host}`;
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && URL.canParse(own) && originHost === new URL(own).host;
}
