const LONGEST_CHARACTERS = 60;

/** A file's name from a game's: ASCII letters, digits and hyphens, so that no header and no disk can misread it. */
export function exportFileName(gameName: string, extension: string): string {
  const slug = gameName
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_CHARACTERS)
    .replaceAll(/^-+|-+$/g, '');
  return `planning-poker-${slug === '' ? 'game' : slug}.${extension}`;
}
