/**
 * What this browser keeps of games between visits, as JSON under a name. Nothing here ever throws: storage that is full, switched off,
 * or was written by something else, is an empty shelf. What is put on it comes with `shelf-writing.ts`.
 */
export const shelfPrefix = 'planning-poker:';

export function takeFrom(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(shelfPrefix + name) ?? 'null');
  } catch {
    return null;
  }
}
