import type { Kind, Role } from './reading.ts';

/** The names under which trackers and people keep things, the likeliest first. Compared by letters and digits alone. */
const namesOfRoles: readonly (readonly [Exclude<Role, 'ignore'>, readonly string[]])[] = [
  ['title', ['title', 'summary', 'story', 'userstory', 'name', 'subject', 'task', 'issue']],
  ['key', ['issuekey', 'key', 'identifier', 'number', 'id', 'ticket', 'reference']],
  ['link', ['htmlurl', 'url', 'link', 'issueurl', 'permalink', 'href']],
  ['description', ['description', 'body', 'details', 'text']],
];

const keyLike = /^(?:#?\d+|[A-Z][A-Z0-9_]*-\d+)$/;
const linkLike = /^https?:\/\/\S+$/i;

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What the columns hold, by their names. */
export function rolesByName(header: readonly string[]): readonly Role[] {
  const names = header.map(plainName);
  const roles = names.map((): Role => 'ignore');
  for (const [role, known] of namesOfRoles) {
    const name = known.find((candidate) => names.includes(candidate));
    const place = name === undefined ? -1 : names.indexOf(name);
    if (place >= 0) roles[place] = role;
  }
  return roles;
}

/** What the columns hold, by what stands in them, where nothing names them. */
export function rolesByContent(rows: readonly (readonly string[])[]): readonly Role[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const roles = Array.from({ length: width }, (): Role => 'ignore');
  const take = (role: Role, fits: (cell: string) => boolean) => {
    const place = roles.findIndex((taken, column) => taken === 'ignore' && mostCells(rows, column, fits));
    if (place >= 0) roles[place] = role;
  };
  take('link', (cell) => linkLike.test(cell));
  take('key', (cell) => keyLike.test(cell));
  take('title', (cell) => /\p{L}/u.test(cell));
  return roles;
}

function mostCells(rows: readonly (readonly string[])[], column: number, fits: (cell: string) => boolean): boolean {
  const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(fits).length * 2 > filled.length;
}

/** Whose export this is, by the names of its columns. */
export function kindOf(header: readonly string[]): Kind {
  const names = new Set(header.map(plainName));
  if (names.has('summary') && (names.has('issuekey') || names.has('key') || names.has('issueid'))) return 'jira';
  if (!names.has('title')) return 'table';
  if (names.has('id') && names.has('team')) return 'linear';
  return names.has('number') || names.has('htmlurl') ? 'github' : 'table';
}
