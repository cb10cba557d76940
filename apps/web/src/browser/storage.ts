/** What this browser remembers between visits. Storage that is full, or switched off, forgets: nothing depends on it. */
type Remembered =
  | 'name'
  | 'theme'
  | 'contrast'
  | 'shortcuts'
  | 'sound'
  | 'games'
  | 'deck'
  | 'ownDeck'
  | 'goesOn'
  | 'confidence';

export function recall(key: Remembered): string | null {
  try {
    return localStorage.getItem(`planning-poker:${key}`);
  } catch {
    return null;
  }
}

export function remember(key: Remembered, value: string): void {
  try {
    localStorage.setItem(`planning-poker:${key}`, value);
  } catch {
    // Private windows may refuse: then the next visit asks again.
  }
}
