// @vitest-environment jsdom
import type { Story } from '@planning-poker/poker';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNoticeList } from '../../state/notices.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { aGame, anOpenRound, aStory } from '../../testing/a-game.ts';
import { anEvent, fakeStore, pendingCommand } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { Backlog } from './backlog.tsx';

const game = aGame({
  stories: [
    aStory('Refunds', { status: 'voting', rounds: [anOpenRound()], key: 'PAY-118' }),
    aStory('Sign in', { status: 'estimated', estimate: '5' }),
    aStory('Receipts', { status: 'estimated', estimate: 'about 3 weeks' }),
    aStory('Export'),
    aStory('Gone', { status: 'removed' }),
  ],
});

/** What is told, with what can be done about it. */
function Told() {
  return useNoticeList().map(({ id, text, action }) => (
    <p key={id}>
      {text}
      {action !== null && <button onClick={action.run}>{action.label}</button>}
    </p>
  ));
}

function showBacklog(view: Partial<GameView> = {}) {
  const store = fakeStore({ game, ...view });
  show(<Backlog notices={<Told />} />, store);
  return store;
}
const lines = () => within(screen.getByRole('list', { name: 'Stories' })).getAllByRole('listitem');
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'New story' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });

describe('Backlog', () => {
  it('[U4] lists the stories with what they came out at, without the removed ones', () => {
    showBacklog();
    expect(lines().map((line) => line.textContent)).toEqual([
      'PAY-118 Refundsyour card is missing',
      'Sign inestimate 5',
      'Receiptsestimate about 3 weeks',
      'Export',
    ]);
    expect(lines()[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('adds up the estimates that are numbers', () => {
    showBacklog();
    expect(screen.getByText('2 of 4 estimated · 5 in all')).toBeDefined();
  });

  it('names no sum where no estimate is a number', () => {
    showBacklog({ game: { ...game, stories: game.stories.filter(({ title }) => title !== 'Sign in') } });
    expect(screen.getByText('1 of 3 estimated')).toBeDefined();
  });

  it('brings a story to the table by pressing it', () => {
    const store = showBacklog();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(store.submitted).toEqual([{ type: 'startStory', storyId: 'export' }]);
  });

  it('[D19] [U14] those who may not choose look at a story alone', () => {
    const store = showBacklog({ playerId: 'bo' });
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(store.submitted).toEqual([]);
    expect(store.view.getState().lookedAt).toBe('export');
    expect(lines()[3]?.textContent).toBe('Exportyou look at it');
    fireEvent.click(screen.getByRole('button', { name: /Refunds/ }));
    expect(store.view.getState().lookedAt).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /More about/ })).toBeNull();
    expect(screen.getByText('Those who lead this game choose and add stories.')).toBeDefined();
  });

  it('[U14] leads to the next open story that the own card is missing on', () => {
    const open = (title: string, cards = {}) => aStory(title, { status: 'voting', rounds: [anOpenRound(cards)] });
    const stories = [open('A'), open('B', { ana: '5' }), open('C'), open('D')];
    const store = showBacklog({ game: aGame({ stories }) });
    expect(lines().map((line) => line.textContent)).toEqual([
      'Ayour card is missing',
      'Byou voted',
      'Cyour card is missing',
      'Dyour card is missing',
    ]);
    expect(screen.getByText('Your card is missing on 2 other open stories.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Vote on the next one' }));
    expect(store.view.getState().lookedAt).toBe('c');
    expect(store.submitted).toEqual([]);
  });
});

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
