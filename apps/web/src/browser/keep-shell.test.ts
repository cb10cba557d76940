// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepShell } from './keep-shell.ts';

function withRegister(register: (url: URL) => Promise<unknown>) {
  Object.defineProperty(navigator, 'serviceWorker', { value: { register }, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker');
  document.head.innerHTML = '';
});

describe('keeping the shell', () => {
  it('[U52] has a service worker beside the page, below the path that it is served under', async () => {
    document.head.innerHTML = '<base href="/poker/">';
    const asked: string[] = [];
    withRegister((url) => Promise.resolve(asked.push(url.pathname)));
    await keepShell();
    expect(asked).toEqual(['/poker/sw.js']);
  });

  it('[U52] is no error where there is none, or where it is refused', async () => {
    await expect(keepShell()).resolves.toBeUndefined();
    withRegister(vi.fn(() => Promise.reject(new DOMException('no', 'SecurityError'))));
    await expect(keepShell()).resolves.toBeUndefined();
  });
});
