// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeFrom } from './shelf.ts';
import { clearShelf, namesOn, putOn, watchShelf } from './shelf-writing.ts';

beforeEach(() => localStorage.clear());

describe('the shelf', () => {
  it('gives back what was put on it', () => {
    expect(putOn('view:a', { at: 1 })).toBe(true);
    expect(takeFrom('view:a')).toEqual({ at: 1 });
    expect(takeFrom('view:b')).toBeNull();
  });

  it('gives a tab of its own what it has put there, and nothing else', () => {
    putOn('look:a', { at: 1 }, { shelf: 'sessionStorage' });
    expect([takeFrom('look:a', 'sessionStorage'), takeFrom('look:a')]).toEqual([{ at: 1 }, null]);
    expect(sessionStorage.getItem('planning-poker:look:a')).toBe('{"at":1}');
  });

  it('takes nothing that is too long', () => {
    expect(putOn('view:a', { long: 'x'.repeat(100) }, { mostCharacters: 100 })).toBe(false);
    expect(namesOn('')).toEqual([]);
  });

  it('is cleared of what begins so, and of nothing else', () => {
    for (const name of ['view:a', 'view:b', 'unsent:a']) putOn(name, {});
    localStorage.setItem('another', 'view:');
    clearShelf('view:');
    expect(namesOn('')).toEqual(['unsent:a']);
    expect(localStorage.getItem('another')).toBe('view:');
  });

  it('is empty where somebody else has written', () => {
    localStorage.setItem('planning-poker:view:a', '{"half');
    expect(takeFrom('view:a')).toBeNull();
  });

  it('is empty, and says that there is no room, where nothing can be stored', () => {
    for (const method of ['getItem', 'setItem', 'removeItem'] as const)
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('no', 'SecurityError');
      });
    localStorage['planning-poker:x'] = 'there';
    expect([putOn('x', {}), takeFrom('x')]).toEqual([false, null]);
    expect(() => clearShelf('')).not.toThrow();
  });

  it('tells of another tab’s change, until nobody listens any more', () => {
    const changed = vi.fn();
    const stop = watchShelf('unsent:a', changed);
    const change = (key: string) => window.dispatchEvent(new StorageEvent('storage', { key }));
    change('planning-poker:unsent:b');
    expect(changed).not.toHaveBeenCalled();
    change('planning-poker:unsent:a');
    stop();
    change('planning-poker:unsent:a');
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
