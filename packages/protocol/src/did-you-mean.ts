/** More wrong letters than this are another word. */
const mostWrongLetters = 3;
/** A longer word is no slip of a known one; comparing stays cheap. */
const longestWord = 40;

/** The known word nearest to what was written, or null. Says a known word only, never what was written. */
export function didYouMean(written: string, known: readonly string[]): string | null {
  if (written.length > longestWord) return null;
  const word = written.toLowerCase();
  let nearest: string | null = null;
  let fewest = mostWrongLetters + 1;
  for (const candidate of known) {
    const wrong = wrongLetters(word, candidate.toLowerCase());
    if (wrong < fewest) [nearest, fewest] = [candidate, wrong];
  }
  return nearest;
}

/** Letters to add, drop or replace to make one word of the other (Levenshtein's distance), a row at a time. */
function wrongLetters(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 0; i < left.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j += 1) {
      const replaced = (row[j] ?? 0) + (left[i] === right[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
