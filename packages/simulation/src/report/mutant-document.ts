const begin = '<!-- mutants: written by npm run sim:mutants -- --write -->';
const end = '<!-- /mutants -->';

/** The document with another table of mutants; throws where it has no place for one. */
export function withMutantTable(document: string, table: string): string {
  const [before, rest = ''] = document.split(begin);
  const [, after] = rest.split(end);
  if (before === undefined || after === undefined) throw new Error(`the document has no ${begin} ... ${end}`);
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

/** The cells of the table's rows, without its head; a formatter may have padded them. */
export function mutantRows(document: string): readonly (readonly string[])[] {
  const [, rest = ''] = document.split(begin);
  const [table = ''] = rest.split(end);
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
