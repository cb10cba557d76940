// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGame, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { StoryHeading } from './story-heading.tsx';

function showHeading(story: Parameters<typeof aStory>[1] = {}, playerId = 'ana') {
  const store = fakeStore({ game: aGame({ stories: [aStory('Refunds', story)] }), playerId });
  show(<StoryHeading aside={null} />, store);
  return store;
}
const rename = () => fireEvent.click(screen.getByRole('button', { name: 'Rename this story' }));

describe('StoryHeading', () => {
  it('says what is being estimated', () => {
    showHeading({ key: 'PAY-118' });
    expect(screen.getByRole('heading', { level: 2, name: 'Refunds' })).toBeDefined();
    expect(screen.getByText('PAY-118').tagName).toBe('SPAN');
  });

  it('leads to where the story lives, in a tab of its own that knows nothing of this one', () => {
    showHeading({ key: 'PAY-118', link: 'https://tracker.example/118' });
    const link = screen.getByRole('link', { name: 'PAY-118 (opens in a new tab)' });
    expect([link.getAttribute('href'), link.getAttribute('rel'), link.getAttribute('target')]).toEqual([
      'https://tracker.example/118',
      'noopener noreferrer',
      '_blank',
    ]);
  });

  it('makes no link of anything else', () => {
    showHeading({ key: 'PAY-118', link: 'javascript:alert(1)' });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('renames the story where it stands', async () => {
    const store = showHeading();
    rename();
    const field = await screen.findByRole('textbox', { name: 'Title of the story' });
    fireEvent.change(field, { target: { value: ' Part refunds ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(store.submitted).toEqual([{ type: 'editStory', storyId: 'refunds', title: 'Part refunds' }]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('leaves the title as it was on Escape, and where nothing was changed', async () => {
    const store = showHeading();
    rename();
    fireEvent.keyDown(await screen.findByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    rename();
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(store.submitted).toEqual([]);
  });

  it('[D19] is renamed by those who may alone', () => {
    showHeading({}, 'bo');
    expect(screen.queryByRole('button', { name: 'Rename this story' })).toBeNull();
  });

  it('says that no story is on the table', () => {
    show(<StoryHeading aside="Stories" />, fakeStore({ game: aGame({ currentStoryId: null }) }));
    expect(screen.getByRole('heading', { name: 'No story on the table' })).toBeDefined();
  });
});
