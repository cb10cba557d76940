import { tokens } from '@planning-poker/protocol/client';

const key = 'planning-poker:token';
const tokenBytes = 32;

/**
 * This browser's secret (W1): who has it is the participant, in every game and tab. Made when it is first asked for, and the same
 * from then on, after a reload too where the browser lets a page store anything.
 */
export const participantToken: () => string = createTokenStore(() => localStorage);

/** `storage` may throw, as `localStorage` does where it is blocked: then the token lives as long as the page. */
export function createTokenStore(storage: () => Pick<Storage, 'getItem' | 'setItem'>): () => string {
  let held: string | null = null;
  const read = (): string | null => {
    try {
      const token = storage().getItem(key);
      return tokens.isToken(token) ? token : null;
    } catch {
      return null;
    }
  };
  const make = (): string => {
    const token = tokens.fromBytes(crypto.getRandomValues(new Uint8Array(tokenBytes)));
    try {
      storage().setItem(key, token);
    } catch {
      // Blocked or full: the page remembers it.
    }
    // Another tab may have been faster: what is stored counts.
    return read() ?? token;
  };
  return () => {
    held ??= read() ?? make();
    return held;
  };
}
