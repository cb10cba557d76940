/** Can this browser hand a link to another program? On plain http, and on most desktops, it cannot. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Opens the system's own sheet to send a link; false where it did not work. Somebody who closes the sheet has changed their mind. */
export async function shareLink(link: { readonly title: string; readonly url: string }): Promise<boolean> {
  try {
    await navigator.share(link);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
