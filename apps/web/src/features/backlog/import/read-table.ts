import { parseCsv, type Separator } from './csv.ts';
import type { Reading } from './reading.ts';
import { kindOf, rolesByContent, rolesByName } from './roles.ts';

const separators: readonly Separator[] = ['\t', ';', ',', '|'];
/** So many rows tell whether something is a table. */
const sampleRows = 50;
/** A table may have some ragged rows. */
const evenShare = 0.8;

/** The text as a table, where it is one; `insist`: somebody says that it is. */
export function readTable(text: string, insist: boolean): Reading | null {
  const separator = separatorOf(text, insist);
  if (separator === null) return null;
  return tableReading(parseCsv(text, separator));
}

/** Rows, of which the first one names the columns if it says what a story's title is called. */
export function tableReading(cells: readonly (readonly string[])[], surelyHeaded = false): Reading {
  const [header = []] = cells;
  const named = rolesByName(header);
  const headed = surelyHeaded || (named.includes('title') && cells.length > 1);
  const roles = headed ? named : rolesByContent(cells.slice(0, sampleRows));
  const kind = headed ? kindOf(header) : 'table';
  return { kind, cells: kind === 'github' ? withHash(cells, roles) : cells, headed, roles, mappable: true, leftOut: 0 };
}

/**
 * A comma in a sentence makes no table: only tabs, which nobody types, do by themselves; every other separator needs a first row
 * that names a title.
 */
function separatorOf(text: string, insist: boolean): Separator | null {
  const found = separators
    .map((separator) => ({ separator, rows: parseCsv(sampleOf(text), separator) }))
    .filter(({ separator, rows }) => isEven(rows) && (insist || separator === '\t' || namesTitle(rows)))
    .toSorted((one, other) => widthOf(other.rows) - widthOf(one.rows));
  return found[0]?.separator ?? (insist ? ',' : null);
}

/** The first 100 kB: quoted descriptions are long. */
function sampleOf(text: string): string {
  return text.slice(0, 100_000);
}

const widthOf = (rows: readonly (readonly string[])[]): number => rows[0]?.length ?? 0;
const namesTitle = ([header = []]: readonly (readonly string[])[]): boolean => rolesByName(header).includes('title');

function isEven(rows: readonly (readonly string[])[]): boolean {
  const width = widthOf(rows);
  if (width < 2) return false;
  // The sample may have cut the last row in two.
  const whole = rows.length > 2 ? rows.slice(0, -1) : rows;
  return whole.filter((row) => row.length === width).length >= whole.length * evenShare;
}

/** GitHub's numbers as people write them: #12. */
function withHash(cells: readonly (readonly string[])[], roles: readonly string[]): readonly (readonly string[])[] {
  const column = roles.indexOf('key');
  return cells.map((row, place) =>
    place === 0 ? row : row.map((cell, index) => (index === column && /^\d+$/.test(cell) ? `#${cell}` : cell)),
  );
}
