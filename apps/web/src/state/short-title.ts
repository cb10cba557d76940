/** A notice stays two lines. */
const titleLength = 40;

/** A story's title, as far as a notice has room for it. */
export function shortTitle(title: string): string {
  const characters = Array.from(title);
  if (characters.length <= titleLength) return title;
  const beginning = characters.slice(0, titleLength - 1).join('');
  return `${beginning.trimEnd()}…`;
}
