/** In which line of a text JSON's parser gave up, from 1, as far as the browser says where; null: it does not. */
export function lineOfMistake(text: string, error: unknown): number | null {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  if (position !== undefined) return linesIn(text.slice(0, Number(position)));
  return /\bend of\b/i.test(message) ? linesIn(text) : null;
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
