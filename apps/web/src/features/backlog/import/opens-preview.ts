import { limits } from '@planning-poker/poker';

/** More lines than a person counts at a glance. */
const linesAtGlance = 5;

/** Is this to be looked through before it is added? A few plain lines are added as they stand. */
export function opensPreview(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (lines.length > linesAtGlance || text.includes('\t')) return true;
  if (lines.some((line) => line.length > limits.titleLength || /^(?:#{1,6}\s|#\d+\s{2})/.test(line))) return true;
  if (/^\s*(?:\[\s*\{|\{\s*")/.test(text)) return true;
  const [first = ''] = lines;
  return lines.length > 1 && namesColumns(first);
}

/** "Summary,Issue key": names of one or two words with separators between, one of which is what titles are called. */
function namesColumns(line: string): boolean {
  return /[,;|]/.test(line) && /^"?(?:[\w ]+"?[,;|]"?)*(?:title|summary|name|story)"?(?:[,;|]|$)/i.test(line);
}
