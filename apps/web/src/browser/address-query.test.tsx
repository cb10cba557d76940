// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { queryNumber, replaceQuery, useBackAndForward } from './address-query.ts';

beforeEach(() => history.replaceState(null, '', '/g/k7m29qxt4b1c/history?version=17'));

describe('the query of the address', () => {
  it('is read as a number', () => {
    expect(queryNumber('version')).toBe(17);
  });

  it.each(['?version=', '?version=-1', '?version=1e9', '?version=x', '?other=3', ''])('is none in "%s"', (query) => {
    history.replaceState(null, '', `/g/k7m29qxt4b1c/history${query}`);
    expect(queryNumber('version')).toBeNull();
  });

  it('is changed in its place, with no step back more than before', () => {
    const steps = history.length;
    replaceQuery('version', 18);
    expect(`${location.pathname}${location.search}`).toBe('/g/k7m29qxt4b1c/history?version=18');
    expect(history.length).toBe(steps);
  });

  it('is looked at again when somebody goes back, for as long as somebody looks', () => {
    const moved = vi.fn<() => void>();
    function Watch() {
      useBackAndForward(moved);
      return null;
    }
    const { unmount } = render(<Watch />);
    dispatchEvent(new PopStateEvent('popstate'));
    unmount();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(moved).toHaveBeenCalledTimes(1);
  });
});
