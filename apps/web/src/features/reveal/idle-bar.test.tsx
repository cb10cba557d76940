// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { after } from '../../messages/en/after.ts';
import { teach } from '../../messages/t.ts';
import { aGame, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { IdleBar } from './idle-bar.tsx';

teach(after);

const game = aGame({ stories: [aStory('Refunds'), aStory('Receipts'), aStory('Export')], currentStoryId: null });

describe('IdleBar', () => {
  it('[U31] begins with the next story', () => {
    const store = fakeStore({ game });
    show(<IdleBar aside={null} />, store);
    fireEvent.click(screen.getByRole('button', { name: 'Vote on it' }));
    expect(store.submitted).toEqual([{ type: 'startStory', storyId: 'refunds' }]);
  });

  it.each([
    ['ana', 'There is no story yet: add the first one, or paste a list.'],
    ['bo', 'There is no story yet. Those who lead add them.'],
  ])('[U31] says how a game without stories begins, to %s', (playerId, sentence) => {
    const empty = aGame({ stories: [aStory('Gone', { status: 'removed' })], currentStoryId: null });
    show(<IdleBar aside={null} />, fakeStore({ game: empty, playerId }));
    expect(screen.getByText(sentence)).toBeDefined();
  });

  it('[U12] says why nobody votes on a story that was skipped', () => {
    const skipped = aGame({ stories: [aStory('Refunds', { status: 'skipped' }), aStory('Receipts')] });
    show(<IdleBar aside={null} />, fakeStore({ game: skipped }));
    expect(screen.getByText('This story is skipped. Next: Receipts')).toBeDefined();
  });

  it('[U31] takes nobody to another story than the one that this page looks at alone', () => {
    const store = fakeStore({ game, lookedAt: 'export' });
    show(<IdleBar aside={null} />, store);
    expect(screen.getByText('This story is not open for voting.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Vote on it' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(store.submitted).toEqual([]);
  });
});
