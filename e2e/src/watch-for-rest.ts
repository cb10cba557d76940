/** Runs in the page: has anything that scrolls come to rest since? */
export function watchForRest(): { hasCome: boolean } {
  const rest = { hasCome: false };
  document.addEventListener('scrollend', () => Object.assign(rest, { hasCome: true }), { capture: true, once: true });
  return rest;
}
