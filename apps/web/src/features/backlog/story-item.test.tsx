// @vitest-environment jsdom
import type { Story } from '@planning-poker/poker';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anOpenRound, aStory } from '../../testing/a-game.ts';
import { game, lines, showBacklog } from './testing/show-backlog.tsx';

describe('Backlog, each story', () => {
  const more = (title: string) => fireEvent.click(screen.getByRole('button', { name: `More about “${title}”` }));
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

  it('[U12] moves up and down, by buttons and by keys, and says where it is', () => {
    const store = showBacklog();
    more('Export');
    press('Up');
    fireEvent.keyDown(screen.getByRole('button', { name: /^Sign in/ }), { key: 'ArrowDown', altKey: true });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Export' }), { key: 'ArrowDown', altKey: true });
    expect(store.submitted).toEqual([
      { type: 'moveStory', storyId: 'export', before: 'receipts' },
      { type: 'moveStory', storyId: 'sign-in', before: 'export' },
    ]);
    expect(screen.getByText('“Sign in” is now 2 of 4.')).toBeDefined();
  });

  it('[U12] is removed without a question, and restored by the notice or later', async () => {
    const store = showBacklog();
    more('Export');
    press('Remove');
    await act(() => store.answer({ status: 'accepted', gameVersion: 2 }));
    press('Undo');
    const removed = screen.getByText('1 removed story').closest('details');
    removed?.setAttribute('open', '');
    if (removed !== null) fireEvent(removed, new Event('toggle'));
    press('Restore: Gone');
    expect(store.submitted).toEqual([
      { type: 'removeStory', storyId: 'export' },
      { type: 'restoreStory', storyId: 'export' },
      { type: 'restoreStory', storyId: 'gone' },
    ]);
  });

  it('[U12] comes back to the table where it was there when it was removed', async () => {
    const store = showBacklog();
    more('Refunds');
    press('Remove');
    await act(() => store.answer({ status: 'accepted', gameVersion: 2 }));
    press('Undo');
    expect(store.submitted.at(-1)).toEqual({ type: 'startStory', storyId: 'refunds' });
  });

  it('[U12] is skipped, opened and looked at', () => {
    const store = showBacklog();
    more('Export');
    press('Skip');
    press('Open for voting');
    press('Look at it alone');
    expect(store.submitted).toEqual([
      { type: 'skipStory', storyId: 'export' },
      { type: 'openVoting', storyIds: ['export'] },
    ]);
    expect(store.view.getState().lookedAt).toBe('export');
  });

  it('[U12] is skipped with a way back that moves nobody, and not where it has an estimate', async () => {
    const open = aStory('Open', { status: 'voting', rounds: [anOpenRound()] });
    const store = showBacklog({ game: { ...game, stories: [...game.stories, open] } });
    const skipAndUndo = async (title: string) => {
      more(title);
      press('Skip');
      const skipped = (story: Story) => (story.title === title ? { ...story, status: 'skipped' as const } : story);
      const now = store.view.getState().game;
      if (now !== null) store.set({ game: { ...now, stories: now.stories.map(skipped) } });
      await act(() => store.answer({ status: 'accepted', gameVersion: 2 }));
      press('Undo');
    };
    await skipAndUndo('Open');
    expect(store.submitted.slice(1)).toEqual([{ type: 'openVoting', storyIds: ['open'] }]);
    await act(() => store.answer({ status: 'accepted', gameVersion: 3 }));
    await skipAndUndo('Export');
    expect(store.submitted.slice(3)).toEqual([
      { type: 'removeStory', storyId: 'export' },
      { type: 'restoreStory', storyId: 'export' },
    ]);
    more('Sign in');
    expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  });

  it('[U12] has its title edited where it stands: Enter keeps it, Escape and an empty one do not', () => {
    const store = showBacklog();
    const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title of “Export”' });
    const handle = () => screen.getByRole('button', { name: 'More about “Export”' });
    const rename = (typed: string) => {
      press('Rename');
      expect(document.activeElement).toBe(title());
      expect(lines()[3]?.contains(title())).toBe(true);
      fireEvent.change(title(), { target: { value: typed } });
    };
    more('Export');
    rename('Ledger');
    fireEvent.keyDown(title(), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Title of “Export”' })).toBeNull();
    expect(document.activeElement).toBe(handle());
    rename(' ');
    fireEvent.submit(title());
    expect(store.submitted).toEqual([]);
    fireEvent.change(title(), { target: { value: ' Export the ledger ' } });
    fireEvent.submit(title());
    expect(store.submitted).toEqual([{ type: 'editStory', storyId: 'export', title: 'Export the ledger' }]);
    expect(document.activeElement).toBe(handle());
  });

  it('[U12] keeps the title that somebody else gave a story whose own was not touched', () => {
    const store = showBacklog();
    more('Export');
    press('Rename');
    const renamed = (story: Story) => (story.title === 'Export' ? { ...story, title: 'Ledger' } : story);
    act(() => store.set({ game: { ...game, stories: game.stories.map(renamed) } }));
    press('Save');
    expect(store.submitted).toEqual([]);
  });

  it('[U12] is edited in a sheet, and only what was changed is sent', async () => {
    const store = showBacklog();
    more('Export');
    press('Edit');
    fireEvent.change(await screen.findByLabelText('Notes (Markdown)'), { target: { value: 'Ask Bo' } });
    press('Save');
    expect(store.submitted).toEqual([{ type: 'editStory', storyId: 'export', notes: 'Ask Bo' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[U14] several are opened at once', () => {
    const stories = [...game.stories, aStory('Dark mode', { status: 'skipped' })];
    const store = showBacklog({ game: { ...game, stories } });
    press('Open several for voting');
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ disabled }) => disabled)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    press('Tick all');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Export' }));
    press('Open 1 story');
    expect(store.submitted).toEqual([{ type: 'openVoting', storyIds: ['dark-mode'] }]);
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
  });
});
