// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aGame, anOpenRound, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Backlog } from './backlog.tsx';

const game = aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [anOpenRound()] }), aStory('Export')] });
const handle = () => screen.getByRole('button', { name: 'More about “Refunds”' });

/** Over all the others, which have no size here: below the last one. */
function dragDown(): void {
  fireEvent.pointerDown(handle(), { button: 0, clientY: 0 });
  fireEvent.pointerMove(handle(), { clientY: 100 });
  fireEvent.pointerUp(handle());
}

function showBacklog() {
  Object.assign(HTMLElement.prototype, { setPointerCapture: vi.fn(), scrollIntoView: vi.fn() });
  const store = fakeStore({ game });
  show(<Backlog />, store);
  return store;
}

afterEach(() => {
  for (const stub of ['setPointerCapture', 'scrollIntoView']) Reflect.deleteProperty(HTMLElement.prototype, stub);
});

describe('dragging by the handle', () => {
  it('[U12] moves the story, and the click that ends it unfolds nothing', () => {
    const store = showBacklog();
    dragDown();
    fireEvent.click(handle(), { detail: 1 });
    expect(store.submitted).toEqual([{ type: 'moveStory', storyId: 'refunds', before: null }]);
    expect(handle().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(handle(), { detail: 1 });
    expect(handle().getAttribute('aria-expanded')).toBe('true');
  });

  it('[U12] with a finger ends without a click: the first key after it counts', () => {
    showBacklog();
    dragDown();
    fireEvent.click(handle(), { detail: 0 });
    expect(handle().getAttribute('aria-expanded')).toBe('true');
  });

  it('[U12] leaves all as it was where the device takes the finger for something else', () => {
    const store = showBacklog();
    fireEvent.pointerDown(handle(), { button: 0, clientY: 0 });
    fireEvent.pointerMove(handle(), { clientY: 100 });
    fireEvent.pointerCancel(handle());
    fireEvent.pointerUp(handle());
    expect(store.submitted).toEqual([]);
  });
});
