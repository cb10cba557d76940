/** What one build of the page consists of, as its service worker must know it. */
export interface Release {
  /** Differs as soon as anything differs that is served. */
  readonly id: string;
  /** Below the page's address: `assets/index-1a2b3c4d.js`, `theme.js`. The page itself (`./`) is not among them. */
  readonly files: readonly string[];
  /** The script that the page names: a page that names another one is another release's. */
  readonly entry: string;
}

export interface BuiltFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isEntry: boolean;
}

const pageName = 'index.html';

/** `digest` makes a short text of all that is given to it. */
export function releaseOf(
  built: readonly BuiltFile[],
  digest: (parts: readonly BuiltFile['content'][]) => string,
): Release {
  const served = built
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.map'))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const entry = served.find(({ isEntry }) => isEntry)?.name;
  if (entry === undefined) throw new Error('The page has no script.');
  if (!served.some(({ name }) => name === pageName)) throw new Error(`There is no ${pageName}.`);
  return {
    id: digest(served.flatMap(({ name, content }) => [name, content])),
    files: served.map(({ name }) => name).filter((name) => name !== pageName),
    entry,
  };
}
