/** What a page's return looks like: the window, and the document that it shows. */
export interface Page {
  readonly window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly document: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> & {
    readonly visibilityState: string;
  };
}

/**
 * Calls back when the page comes back: visible again, shown from the browser's cache, online again. A connection may have died
 * meanwhile without a word, and the timers that would notice sleep in a hidden page (C7). Returns the function that stops it.
 */
export function watchPageReturn(onReturn: () => void, page: Page = { window, document }): () => void {
  const ifVisible = (): void => {
    if (page.document.visibilityState === 'visible') onReturn();
  };
  page.document.addEventListener('visibilitychange', ifVisible);
  page.window.addEventListener('pageshow', onReturn);
  page.window.addEventListener('online', onReturn);
  return () => {
    page.document.removeEventListener('visibilitychange', ifVisible);
    page.window.removeEventListener('pageshow', onReturn);
    page.window.removeEventListener('online', onReturn);
  };
}
