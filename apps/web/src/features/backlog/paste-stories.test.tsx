// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aStory } from '../../testing/a-game.ts';
import { anEvent } from '../../testing/fake-store.ts';
import { field, game, showBacklog, type } from './testing/show-backlog.tsx';

describe('Backlog, pasting', () => {
  const jira = 'Summary,Issue key,Points\n"Refunds, in part",PAY-118,3\nDark mode,PAY-200,5\n,PAY-201,5';
  const paste = (text: string) => fireEvent.paste(field(), { clipboardData: { getData: () => text } });
  const added = (...storyIds: readonly string[]) => ({
    confirmed: { gameVersion: 2, head: 'head', game },
    lastEvents: [anEvent('storiesAdded', { stories: storyIds.map((storyId) => ({ storyId })) })],
  });

  it('[U10] recognises an export, shows what will be added without what is there, adds it in one step and undoes it in one', async () => {
    const store = showBacklog();
    paste(jira);
    const preview = within(await screen.findByRole('dialog', { name: 'Add stories' }));
    expect(await preview.findByText('A Jira export with 2 stories.')).toBeDefined();
    expect(preview.getByText('1 story is there already and not ticked.')).toBeDefined();
    expect(preview.getByText('1 row without a title is left out.')).toBeDefined();
    expect(preview.getByRole<HTMLInputElement>('checkbox', { name: 'Add: Refunds, in part' }).checked).toBe(false);
    fireEvent.click(preview.getByRole('button', { name: 'Add 1 story' }));
    expect(store.submitted).toEqual([{ type: 'addStories', stories: [{ title: 'Dark mode', key: 'PAY-200' }] }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[U10] undoes in one what was added in one', async () => {
    const store = showBacklog();
    type('One\nTwo');
    fireEvent.click(screen.getByRole('button', { name: 'Add 2 stories' }));
    store.set(added('one', 'two'));
    await act(() => store.answer({ status: 'accepted', gameVersion: 2 }));
    expect(await screen.findByText('2 stories are added.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(store.submitted.slice(1)).toEqual([{ type: 'removeStories', storyIds: ['one', 'two'] }]);
    await act(() => store.answer({ status: 'accepted', gameVersion: 3 }));
    expect(await screen.findByText('2 stories are taken out again.')).toBeDefined();
  });

  it('[U10] lets a person say which column holds what, and what is to be added', async () => {
    const store = showBacklog();
    paste('Refunds\tPAY-1\thttps://t.example/1\nExport\tPAY-2\thttps://t.example/2');
    const preview = within(await screen.findByRole('dialog', { name: 'Add stories' }));
    fireEvent.change(await preview.findByLabelText('Title'), { target: { value: '1' } });
    fireEvent.change(preview.getByLabelText('Key'), { target: { value: '-1' } });
    fireEvent.change(preview.getByLabelText('Description'), { target: { value: '0' } });
    fireEvent.click(preview.getByRole('checkbox', { name: 'Add: PAY-2' }));
    fireEvent.click(preview.getByRole('button', { name: 'Add 1 story' }));
    expect(store.submitted).toEqual([
      {
        type: 'addStories',
        stories: [{ title: 'PAY-1', link: 'https://t.example/1', description: 'Refunds' }],
      },
    ]);
  });

  it('[U10] reads it as somebody says', async () => {
    showBacklog();
    paste(jira);
    fireEvent.change(await screen.findByLabelText('Read it as'), { target: { value: 'lines' } });
    expect(await screen.findByText('Read as plain lines: 4 stories.')).toBeDefined();
  });

  it('[U11] says what does not fit into the game, and adds the rest', async () => {
    // Removed ones take up room, too, and are not drawn.
    const many = Array.from({ length: 2_998 }, (_, place) => aStory(`Story ${place}`, { status: 'removed' }));
    const store = showBacklog({ game: { ...game, stories: many } });
    type('x'.repeat(301) + '\nTwo\nThree');
    fireEvent.click(screen.getByRole('button', { name: 'Look through it first' }));
    const room = /room for 2 more stories: only the first 2 are added/;
    expect(await screen.findByText(room)).toBeDefined();
    expect(screen.getByText('title shortened')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Add 2 stories' }));
    expect(store.submitted).toMatchObject([{ type: 'addStories', stories: [{}, { title: 'Two' }] }]);
    expect(field().value).toBe('');
  });

  it('[U10] [C4] shows again what was refused', async () => {
    const store = showBacklog();
    paste(jira);
    fireEvent.click(await screen.findByRole('button', { name: 'Add 1 story' }));
    await act(() => store.answer({ status: 'refused', code: 'limit_reached', message: 'Too many.' }));
    expect(await screen.findByText('A Jira export with 2 stories.')).toBeDefined();
    expect(screen.getByText('It did not work. Try again.')).toBeDefined();
  });

  it('[U10] takes a file that is chosen or dropped', async () => {
    showBacklog();
    const file = new File(['title\tkey\nDark mode\tPAY-200'], 'export.tsv');
    fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input' }), { target: { files: [file] } });
    expect(await screen.findByText('A table with 1 story.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent.drop(field(), { dataTransfer: { files: [file], types: ['Files'] } });
    expect(await screen.findByText('A table with 1 story.')).toBeDefined();
  });

  it('[U10] shows a long list a page at a time, and adds all of it', async () => {
    const store = showBacklog();
    paste(Array.from({ length: 120 }, (_, place) => `- Story ${place}`).join('\n'));
    expect(await screen.findByText('A Markdown list with 120 stories.')).toBeDefined();
    expect(screen.getAllByRole('row')).toHaveLength(51);
    fireEvent.click(screen.getByRole('button', { name: 'Later ones' }));
    fireEvent.click(screen.getByRole('button', { name: 'Later ones' }));
    expect(screen.getByText('101–120 of 120')).toBeDefined();
    expect(screen.getAllByRole('row')).toHaveLength(21);
    fireEvent.click(screen.getByRole('button', { name: 'Add 120 stories' }));
    expect(store.submitted).toHaveLength(1);
    expect(store.submitted[0]).toMatchObject({ stories: { length: 120 } });
  });
});
