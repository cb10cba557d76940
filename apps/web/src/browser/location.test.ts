// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, currentPath, goTo, useCurrentPath } from './location.ts';

function servedUnder(path: string): void {
  document.head.innerHTML = `<base href="${path}">`;
}
afterEach(() => {
  document.head.innerHTML = '';
  history.replaceState(null, '', '/');
});

describe('location', () => {
  it('reads paths below the address that the page is served under', () => {
    servedUnder('/poker/');
    history.replaceState(null, '', '/poker/g/k7m29qxt4b1c');
    expect(currentPath()).toBe('/g/k7m29qxt4b1c');
    expect(addressOf('/g/x')).toBe('http://localhost:3000/poker/g/x');
    expect(addressOf('api/games')).toBe('http://localhost:3000/poker/api/games');
  });

  it('[U24] reads the address that the page is served under with the slash at its end and without', () => {
    servedUnder('/poker/');
    const paths = ['/poker/', '/poker', '/pokerface'].map((path) => {
      history.replaceState(null, '', path);
      return currentPath();
    });
    expect(paths).toEqual(['/', '/', '/pokerface']);
  });

  it('goes to a path and tells whoever shows it', () => {
    servedUnder('/');
    const { result } = renderHook(() => useCurrentPath());
    act(() => goTo('/g/x'));
    expect([result.current, location.pathname]).toEqual(['/g/x', '/g/x']);
    act(() => {
      history.replaceState(null, '', '/');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    expect(result.current).toBe('/');
  });
});
