/** What stands between two fields of a table. */
export type Separator = '\t' | ',' | ';' | '|';

interface Field {
  readonly value: string;
  /** Where what follows the field begins. */
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * The rows of a table as RFC 4180 writes them, with any separator and any line end: quotes around a field may hold separators, line
 * ends and doubled quotes. Never fails: a quote that nobody closes is a character. Blank lines are no rows.
 */
export function parseCsv(text: string, separator: Separator): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const field = readField(text, at, separator);
    row.push(field.value);
    at = field.end + 1;
    if (text[field.end] === separator) continue;
    if (row.length > 1 || field.quoted || field.value.trim() !== '') rows.push(row);
    row = [];
    if (text[field.end] === '\r' && text[at] === '\n') at += 1;
  }
  return rows;
}

function readField(text: string, start: number, separator: Separator): Field {
  if (text[start] !== '"') return plainField(text, start, separator);
  let value = '';
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return plainField(text, start, separator);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // What follows the closing quote belongs to the field as it stands.
      const rest = plainField(text, quote + 1, separator);
      return { value: value + rest.value, end: rest.end, quoted: true };
    }
    value += '"';
    at = quote + 2;
  }
}

function plainField(text: string, start: number, separator: Separator): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end, quoted: false };
}
