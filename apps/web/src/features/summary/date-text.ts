/** A day as the page's language writes it; `at` in ms since 1970. */
export function dateText(at: number): string {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang === '' ? undefined : lang, { dateStyle: 'long' }).format(at);
}
