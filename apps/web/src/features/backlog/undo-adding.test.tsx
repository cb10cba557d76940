// @vitest-environment jsdom
import type { Story } from '@planning-poker/poker';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useNoticeList, useNotices } from '../../state/notices.tsx';
import { aGame, aStory } from '../../testing/a-game.ts';
import { anEvent, fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Backlog } from './backlog.tsx';

const start = aStory('Start');
const added = [aStory('One'), aStory('Two'), aStory('Three')];
const name = /^Undo adding/;

/** What is told, until it is dismissed. */
function Told() {
  const { dismiss } = useNotices();
  return useNoticeList().map(({ id, text }) => (
    <button key={id} onClick={() => dismiss(id)}>
      {text}
    </button>
  ));
}

const withStories = (...stories: readonly Story[]) => {
  const game = aGame({ stories: [start, ...stories] });
  return { game, confirmed: { gameVersion: 2, head: 'head', game } };
};

/** Three stories are typed at once, and the server has taken them. */
async function addThree(store = fakeStore({ game: aGame({ stories: [start] }) })) {
  const shown = show(<Backlog notices={<Told />} />, store);
  const field = screen.getByRole('textbox', { name: 'New story' });
  fireEvent.change(field, { target: { value: 'One\nTwo\nThree' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  const data = { stories: added.map(({ storyId }) => ({ storyId })), before: null };
  store.set({ ...withStories(...added), lastEvents: [anEvent('storiesAdded', data, { version: 2 })] });
  await act(() => store.answer({ status: 'accepted', gameVersion: 2 }));
  await screen.findByText('3 stories are added.');
  return { store, ...shown };
}
const dismiss = () => fireEvent.click(screen.getByText('3 stories are added.'));

describe('undoing an addition later', () => {
  it('[U10] is offered once the notice has gone, in one step, and then no more', async () => {
    const { store } = await addThree();
    expect(screen.queryByRole('button', { name })).toBeNull();
    dismiss();
    fireEvent.click(screen.getByRole('button', { name: 'Undo adding 3 stories' }));
    expect(store.submitted.slice(1)).toEqual([{ type: 'removeStories', storyIds: ['one', 'two', 'three'] }]);
    await act(() => store.answer({ status: 'accepted', gameVersion: 3 }));
    fireEvent.click(screen.getByText('3 stories are taken out again.'));
    expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('[U10] is offered where the list is shown anew, and leaves what is estimated or removed by now', async () => {
    const { store, unmount } = await addThree();
    unmount();
    const [one, two, three] = added as [Story, Story, Story];
    store.set(withStories({ ...one, status: 'estimated', estimate: '5' }, two, { ...three, status: 'removed' }));
    show(<Backlog />, store);
    fireEvent.click(screen.getByRole('button', { name: 'Undo adding 1 story' }));
    expect(store.submitted.slice(1)).toEqual([{ type: 'removeStories', storyIds: ['two'] }]);
  });

  it('[U10] is not offered to whom it would be refused, nor in another game', async () => {
    const { store, unmount } = await addThree();
    dismiss();
    act(() => store.set({ playerId: 'bo' }));
    expect(screen.queryByRole('button', { name })).toBeNull();
    unmount();
    show(<Backlog />, fakeStore(withStories(...added)));
    expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('[U10] is offered where a snapshot came in the event’s place: the log says what was added', async () => {
    const data = { stories: added.map(({ storyId }) => ({ storyId })), before: null };
    const event = anEvent('storiesAdded', data, { version: 2, actor: 'ana' });
    const fetched = vi.fn(() => Promise.resolve(Response.json({ version: 9, events: [event], next: null })));
    vi.stubGlobal('fetch', fetched);
    const store = fakeStore({ game: aGame({ stories: [start] }) });
    const set = store.set;
    await addThree({ ...store, set: (change) => set({ ...change, lastEvents: [] }) });
    dismiss();
    expect(screen.getByRole('button', { name: 'Undo adding 3 stories' })).toBeDefined();
    expect(fetched).toHaveBeenCalledWith(expect.stringContaining('/history?from=1&limit=1'), expect.anything());
  });
});
