/** For all tabs of this browser and for good; or for one tab, for as long as it is there. */
export type Shelf = 'localStorage' | 'sessionStorage';

/**
 * What this browser keeps of games between visits, as JSON under a name. Nothing here ever throws: storage that is full, switched off,
 * or was written by something else, is an empty shelf. What is put on it comes with `shelf-writing.ts`.
 */
export const shelfPrefix = 'planning-poker:';

export function takeFrom(name: string, shelf: Shelf = 'localStorage'): unknown {
  try {
    return JSON.parse(globalThis[shelf].getItem(shelfPrefix + name) ?? 'null');
  } catch {
    return null;
  }
}
