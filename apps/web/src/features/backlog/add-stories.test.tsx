// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pendingCommand } from '../../testing/fake-store.ts';
import { field, lines, showBacklog, type } from './testing/show-backlog.tsx';

describe('Backlog, adding', () => {
  it('adds one story with Enter, and stays for the next', () => {
    const store = showBacklog();
    type('Dark mode');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(store.submitted).toEqual([{ type: 'addStories', stories: [{ title: 'Dark mode' }] }]);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('says how many stories a pasted list makes', () => {
    const store = showBacklog();
    type('- PAY-1 One\n- Two\n\n- Three');
    fireEvent.click(screen.getByRole('button', { name: 'Add 3 stories' }));
    expect(store.submitted).toEqual([
      { type: 'addStories', stories: [{ title: 'One', key: 'PAY-1' }, { title: 'Two' }, { title: 'Three' }] },
    ]);
  });

  it('breaks the line with Shift+Enter, and waits for an input method', () => {
    const store = showBacklog();
    type('One');
    fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(store.submitted).toEqual([]);
  });

  it('[C1] shows what is being added as coming', () => {
    showBacklog({ pending: [pendingCommand({ type: 'addStories', stories: [{ title: 'Dark mode' }] })] });
    expect(lines().at(-1)?.textContent).toBe('Dark modeadding…');
  });

  it('[C4] gives back what was typed when it is refused', async () => {
    const store = showBacklog();
    type('Dark mode');
    fireEvent.click(screen.getByRole('button', { name: 'Add story' }));
    await act(() => store.answer({ status: 'refused', code: 'limit_reached', message: 'Too many.' }));
    expect(field().value).toBe('Dark mode');
  });

  it('has nothing to add from nothing', () => {
    const store = showBacklog();
    type(' \n ');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add story' }).disabled).toBe(true);
    expect(store.submitted).toEqual([]);
  });

  it('is found by the key /', () => {
    showBacklog();
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field());
  });
});
