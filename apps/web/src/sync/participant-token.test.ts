import { tokens } from '@planning-poker/protocol';
import { describe, expect, test, vi } from 'vitest';
import { createTokenStore } from './participant-token.ts';

describe('the participant’s token', () => {
  test('[W1] is made once for a browser: the same in every tab and after a reload', () => {
    const storage = memoryStorage();
    const token = createTokenStore(() => storage)();
    expect(tokens.isToken(token)).toBe(true);
    expect(token).toHaveLength(32);
    expect(createTokenStore(() => storage)()).toBe(token);
  });

  test('[W1] differs from browser to browser', () => {
    expect(createTokenStore(memoryStorage)()).not.toBe(createTokenStore(memoryStorage)());
  });

  test('[D9] lives as long as the page where the browser stores nothing', () => {
    const blocked = createTokenStore(() => {
      throw new Error('SecurityError');
    });
    expect(tokens.isToken(blocked())).toBe(true);
    expect(blocked()).toBe(blocked());
    const full = createTokenStore(() => ({ ...memoryStorage(), setItem: () => never('QuotaExceededError') }));
    expect(full()).toBe(full());
  });

  test('[D9] stays the same for the page when the storage is emptied', () => {
    const storage = memoryStorage();
    const token = createTokenStore(() => storage);
    const first = token();
    storage.clear();
    expect(token()).toBe(first);
  });

  test('[W1] that is no token is not used', () => {
    const storage = memoryStorage();
    storage.setItem('planning-poker:token', 'too short');
    expect(tokens.isToken(createTokenStore(() => storage)())).toBe(true);
  });

  test('[D9] of a tab that was faster counts', () => {
    const storage = memoryStorage();
    const other = 'another-tabs-token-0123456789';
    const setItem = (key: string): void => storage.setItem(key, other);
    expect(createTokenStore(() => ({ getItem: storage.getItem, setItem }))()).toBe(other);
  });

  test('[W1] works on plain http, where crypto has neither randomUUID nor subtle', () => {
    vi.stubGlobal('crypto', { getRandomValues: <Bytes extends Uint8Array>(bytes: Bytes) => bytes.fill(7) });
    expect(tokens.isToken(createTokenStore(memoryStorage)())).toBe(true);
    vi.unstubAllGlobals();
  });
});

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    clear: () => items.clear(),
  };
}

function never(message: string): never {
  throw new Error(message);
}
