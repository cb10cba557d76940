// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aGame, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { StoryHeading } from './story-heading.tsx';

function showHeading(story: Parameters<typeof aStory>[1] = {}, playerId = 'ana') {
  const store = fakeStore({ game: aGame({ stories: [aStory('Refunds', story)] }), playerId });
  show(<StoryHeading aside={null} />, store);
  return store;
}
const edit = () => fireEvent.click(screen.getByRole('button', { name: 'Edit this story' }));

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

  it('[U12] edits all words of the story where they stand', async () => {
    const store = showHeading({ key: 'PAY-1', notes: 'Ask Bo' });
    edit();
    const change = (name: string, value: string) =>
      fireEvent.change(screen.getByLabelText(name), { target: { value } });
    await screen.findByRole('textbox', { name: 'Title of the story' });
    change('Title of the story', ' Part refunds ');
    change('Key', '');
    change('Link', 'https://tracker.example/1');
    change('Description (Markdown)', 'Why\n\nnot');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    const description = 'Why\n\nnot';
    expect(store.submitted).toEqual([
      {
        type: 'editStory',
        storyId: 'refunds',
        title: 'Part refunds',
        key: null,
        link: 'https://tracker.example/1',
        description,
      },
    ]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('[U12] keeps what somebody else changes meanwhile', async () => {
    const store = showHeading();
    edit();
    const notes = await screen.findByLabelText('Notes (Markdown)');
    store.set({ game: aGame({ stories: [aStory('Refunds', { title: 'Part refunds' })] }) });
    fireEvent.change(notes, { target: { value: 'Ask Bo' } });
    fireEvent.keyDown(notes, { key: 'Enter', ctrlKey: true });
    expect(store.submitted).toEqual([{ type: 'editStory', storyId: 'refunds', notes: 'Ask Bo' }]);
  });

  it('[U12] says what is wrong, and keeps it in the form', async () => {
    const store = showHeading();
    edit();
    fireEvent.change(await screen.findByLabelText('Title of the story'), { target: { value: ' ' } });
    fireEvent.change(screen.getByLabelText('Link'), { target: { value: 'tracker.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
      'A story needs a title: write one.',
      'A link begins with http:// or https://. Correct it, or leave it empty.',
    ]);
    expect(store.submitted).toEqual([]);
  });

  it('[U12] leaves everything as it was on Escape, and where nothing was changed', async () => {
    const store = showHeading();
    edit();
    fireEvent.keyDown(await screen.findByLabelText('Title of the story'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    edit();
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(store.submitted).toEqual([]);
  });

  it('[U13] has its description and notes to be read', async () => {
    showHeading({ description: '**Why**\n\n- one', notes: 'Ask Bo' });
    const summary = await screen.findByText('Description');
    expect(summary.closest('summary')?.textContent).toBe('Description Why');
    expect(screen.getByText('Why', { selector: 'strong' })).toBeDefined();
    expect(screen.getByText('Notes').closest('summary')?.textContent).toBe('Notes Ask Bo');
  });

  it('[D19] is edited by those who may alone', () => {
    showHeading({}, 'bo');
    expect(screen.queryByRole('button', { name: 'Edit this story' })).toBeNull();
  });

  it('says that no story is on the table', () => {
    show(<StoryHeading aside="Stories" />, fakeStore({ game: aGame({ currentStoryId: null }) }));
    expect(screen.getByRole('heading', { name: 'No story on the table' })).toBeDefined();
  });
});

describe('StoryHeading, a long title', () => {
  const title = 'Refunds for part of an order that was paid with two cards';
  const showTitle = (heightPx: number) => {
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(heightPx);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(46);
    showHeading({ title });
  };

  it('[U36] that is cut is unfolded and folded by a button of its name', async () => {
    showTitle(92);
    const button = await screen.findByRole('button', { name: title });
    expect(screen.getByRole('heading', { level: 2, name: title }).contains(button)).toBe(true);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('[U36] that has room is no button', async () => {
    showTitle(46);
    await vi.dynamicImportSettled();
    expect(await screen.findByText(title)).toBeDefined();
    expect(screen.queryByRole('button', { name: title })).toBeNull();
  });
});

describe('StoryHeading, elsewhere', () => {
  const stories = [aStory('Refunds'), aStory('Export')];
  const showElsewhere = (playerId: string) => {
    const store = fakeStore({ game: aGame({ stories }), playerId, lookedAt: 'export' });
    show(<StoryHeading aside={null} />, store);
    return store;
  };

  it('[U14] says that this tab looks at another story, and leads back', async () => {
    const store = showElsewhere('bo');
    expect(screen.getByRole('heading', { name: 'Export' })).toBeDefined();
    const sign = 'You look at this story alone. The others are at “Refunds”.';
    expect((await screen.findByRole('status')).textContent).toBe(sign);
    expect(screen.queryByRole('button', { name: 'Bring them here' })).toBeNull();
    const back = screen.getByRole('button', { name: 'Go to them' });
    back.focus();
    fireEvent.click(back);
    expect(store.view.getState().lookedAt).toBeNull();
    expect(screen.getByRole('heading', { name: 'Refunds' })).toBeDefined();
    expect(document.activeElement).not.toBe(document.body);
    expect(store.submitted).toEqual([]);
  });

  it('[U14] lets those who lead bring the others along', async () => {
    const store = showElsewhere('ana');
    fireEvent.click(await screen.findByRole('button', { name: 'Bring them here' }));
    expect(store.submitted).toEqual([{ type: 'startStory', storyId: 'export' }]);
  });
});
