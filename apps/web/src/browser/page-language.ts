/** The language that the page is in. */
export function pageLanguage(): string {
  return document.documentElement.lang || 'en';
}
