// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aGame } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show, showAlone } from '../../testing/show.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { Menu } from './menu.tsx';

const opened: string[] = [];

function showMenu(view: Parameters<typeof fakeStore>[0] = {}) {
  const store = fakeStore(view);
  show(<Menu onOpen={(sheet) => void opened.push(sheet)} />, store);
  return store;
}
beforeEach(() => localStorage.clear());

describe('Menu', () => {
  it('changes the own role', () => {
    const store = showMenu();
    fireEvent.click(screen.getByRole('radio', { name: 'Watch' }));
    expect(store.submitted).toEqual([{ type: 'changeRole', role: 'observer' }]);
  });

  it('sets the theme, and remembers it', () => {
    showMenu();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('planning-poker:theme')).toBe('dark');
  });

  it('switches shortcuts with a single key off', () => {
    showMenu();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Shortcuts with a single key' }));
    expect(localStorage.getItem('planning-poker:shortcuts')).toBe('off');
  });

  it('leaves the game', () => {
    const store = showMenu();
    fireEvent.click(screen.getByRole('button', { name: 'Leave the game' }));
    expect(store.submitted).toEqual([{ type: 'leaveGame' }]);
  });

  it('renames oneself', () => {
    const store = showMenu();
    fireEvent.change(screen.getByLabelText('Your name'), { target: { value: ' Anna ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(store.submitted).toEqual([{ type: 'renamePlayer', name: 'Anna' }]);
  });

  it('leads to the settings and ends the game, for those who lead', () => {
    const store = showMenu();
    fireEvent.click(screen.getByRole('button', { name: 'Settings…' }));
    expect(opened.splice(0)).toEqual(['settings']);
    fireEvent.click(screen.getByRole('button', { name: 'End the game' }));
    expect(store.submitted).toEqual([{ type: 'endGame' }]);
  });

  it('[U36] sets the contrast, and remembers it', () => {
    showMenu();
    fireEvent.click(screen.getByRole('radio', { name: 'High' }));
    expect(document.documentElement.dataset['contrast']).toBe('more');
    expect(localStorage.getItem('planning-poker:contrast')).toBe('more');
  });

  it('[U36] leads to the keys', () => {
    showMenu();
    fireEvent.click(screen.getByRole('button', { name: 'All keys' }));
    expect(opened.splice(0)).toEqual(['keys']);
  });

  it('[D19] [U34] says who has the settings to the others', () => {
    const store = showMenu({ playerId: 'bo' });
    expect(screen.queryByRole('button', { name: 'Settings…' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'End the game' })).toBeNull();
    expect(screen.getByText('Ana can change the settings and end the game.')).toBeDefined();
    act(() => store.set({ game: aGame({ endedAt: 9 }) }));
    expect(screen.getByText('Ana can open this game again.')).toBeDefined();
  });

  it('[D21] opens a game again that has ended', () => {
    const store = showMenu({ game: aGame({ endedAt: 9 }) });
    fireEvent.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(store.submitted).toEqual([{ type: 'reopenGame' }]);
    expect(screen.queryByRole('radio', { name: 'Watch' })).toBeNull();
  });
});

const groupsOfKeys = {
  'features/deck/use-hand-keys.ts': 'Your card',
  'features/table/use-seat-buttons.ts': 'The people at the table',
  'features/backlog/story-item.tsx': 'The stories',
  'ui/story-form.tsx': 'The stories',
  'features/time-machine/use-machine-keys.ts': 'The time machine',
  'features/time-machine/time-slider.tsx': 'The time machine',
};

describe('KeysSheet', () => {
  it('[U36] names every key that the page listens to', () => {
    showAlone(<KeysSheet onClose={() => undefined} />);
    const named = screen.getAllByRole('term').map((term) => term.textContent);
    expect(named.map((key) => key.toLowerCase())).toEqual(expect.arrayContaining([...keysInUse()]));
  });

  it.each(Object.entries(groupsOfKeys))('[U36] names the keys that %s listens to', (path, group) => {
    showAlone(<KeysSheet onClose={() => undefined} />);
    const section = screen.getByRole('heading', { name: group }).parentElement ?? document.body;
    const named = within(section)
      .getAllByRole('term')
      .map((term) => term.textContent)
      .join(' ');
    const heard = otherKeysIn(textOf(path));
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((key) => !named.includes(key))).toEqual([]);
  });

  it('[U36] has a place for every key that is listened to', () => {
    const places = sources.filter((path) => otherKeysIn(textOf(path)).length > 0);
    expect(places.filter((path) => !Object.hasOwn(groupsOfKeys, path))).toEqual([]);
  });
});

const source = join(import.meta.dirname, '../..');
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /(?<!\.test)\.tsx?$/.test(path) && !path.endsWith('keys-sheet.tsx'),
);
function textOf(path: string): string {
  return readFileSync(join(source, path), 'utf8');
}

/** What `useShortcut` and buttons are given anywhere in the source. */
function keysInUse(): ReadonlySet<string> {
  return new Set(
    sources.flatMap((path) =>
      [...textOf(path).matchAll(/useShortcut\(\s*'(.)'|shortcut="(.)"/g)].map((m) =>
        (m[1] ?? m[2] ?? '').toLowerCase(),
      ),
    ),
  );
}

/** As they are printed. Enter alone and Escape mean in each field what they mean in any. */
const printed: readonly (readonly [RegExp, string])[] = [
  [/\bArrowLeft\b/, '←'],
  [/\bArrowRight\b/, '→'],
  [/'ArrowUp'/, '↑'],
  [/'ArrowDown'/, '↓'],
  [/'Home'/, 'Home'],
  [/'End'/, 'End'],
  [/'PageUp'/, 'Page Up'],
  [/'PageDown'/, 'Page Down'],
  [/!event\.altKey/, 'Alt'],
  [/'Enter' && \(event\.ctrlKey/, 'Ctrl + Enter'],
];

/** The keys beside the single ones. */
function otherKeysIn(text: string): readonly string[] {
  return printed.filter(([key]) => key.test(text)).map(([, print]) => print);
}
