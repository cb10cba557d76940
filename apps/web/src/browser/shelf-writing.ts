import { type Shelf, shelfPrefix } from './shelf.ts';

interface Putting {
  readonly mostCharacters?: number;
  readonly shelf?: Shelf;
}

/** false: there is no room, or it is longer than `mostCharacters`. */
export function putOn(
  name: string,
  value: object | string | null,
  { mostCharacters = Number.POSITIVE_INFINITY, shelf = 'localStorage' }: Putting = {},
): boolean {
  const text = JSON.stringify(value);
  if (text.length > mostCharacters) return false;
  try {
    globalThis[shelf].setItem(shelfPrefix + name, text);
    return true;
  } catch {
    return false;
  }
}

/** Takes away all whose name begins so. */
export function clearShelf(beginning: string): void {
  for (const name of namesOn(beginning)) {
    try {
      localStorage.removeItem(shelfPrefix + name);
    } catch {
      // What cannot be reached is not read either.
    }
  }
}

export function namesOn(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(shelfPrefix + beginning))
      .map((key) => key.slice(shelfPrefix.length));
  } catch {
    return [];
  }
}

/** Calls back when another tab of this browser has changed what stands under this name. */
export function watchShelf(name: string, changed: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === shelfPrefix + name) changed();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}
