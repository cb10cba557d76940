import { describe, expect, test, vi } from 'vitest';
import { watchPageReturn } from './page-return.ts';

describe('a page that comes back', () => {
  test.for(['pageshow', 'online'])('[C7] is noticed by %s', (type) => {
    const { window, onReturn } = setUp();
    window.dispatchEvent(new Event(type));
    expect(onReturn).toHaveBeenCalledTimes(1);
  });

  test('[C7] is noticed when it becomes visible, and not when it is hidden', () => {
    const { document, onReturn } = setUp();
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onReturn).not.toHaveBeenCalled();
    document.visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onReturn).toHaveBeenCalledTimes(1);
  });

  test('[C7] is not watched any more once that is stopped', () => {
    const { window, document, onReturn, stop } = setUp();
    stop();
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onReturn).not.toHaveBeenCalled();
  });
});

function setUp() {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const onReturn = vi.fn<() => void>();
  return { window, document, onReturn, stop: watchPageReturn(onReturn, { window, document }) };
}
