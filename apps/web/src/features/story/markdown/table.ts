export type Alignment = 'left' | 'center' | 'right' | null;

/** As GitHub draws it: the head decides how many columns there are, and how they are aligned. */
export interface Table {
  readonly kind: 'table';
  readonly aligned: readonly Alignment[];
  readonly head: readonly string[];
  /** A row has as many cells as the head at most; what is missing at its end is not there. */
  readonly rows: readonly (readonly string[])[];
}

/** More columns are no table that anybody reads, and stay as they are typed. */
const mostColumns = 50;

/** Looked at once, whatever is in it; what it lets through is split. */
const delimiters = /^[-:|\s]+$/;
const delimiter = /^:?-+:?$/;
const barrier = /(?<!\\)\|/;

/** Does a table begin here, a line with bars above a line of dashes with as many? Its alignments; null: it does not. */
export function alignmentsOf(head: string, below: string | undefined): readonly Alignment[] | null {
  if (below === undefined || !below.includes('|') || !delimiters.test(below)) return null;
  const dashes = cellsOf(below);
  if (dashes.length > mostColumns || !dashes.every((cell) => delimiter.test(cell))) return null;
  return cellsOf(head).length === dashes.length ? dashes.map(alignmentOf) : null;
}

export function tableOf(head: string, aligned: readonly Alignment[], rows: readonly string[]): Table {
  return {
    kind: 'table',
    aligned,
    head: cellsOf(head),
    // Surplus cells are left out, as GitHub does.
    rows: rows.map((row) => cellsOf(row).slice(0, aligned.length)),
  };
}

/** A bar within a cell is written with a backslash, in code too. */
export function cellsOf(line: string): readonly string[] {
  const row = line.trim();
  const cells = row.slice(row.startsWith('|') ? 1 : 0).split(barrier);
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function alignmentOf(dashes: string): Alignment {
  if (!dashes.endsWith(':')) return dashes.startsWith(':') ? 'left' : null;
  return dashes.startsWith(':') ? 'center' : 'right';
}
