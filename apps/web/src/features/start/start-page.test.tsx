// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showAlone } from '../../testing/show.tsx';
import { StartPage } from './start-page.tsx';
import type { StartGame } from './use-start.ts';

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' });
const openSetup = () => fireEvent.click(screen.getByRole('button', { name: 'Deck, backlog and more' }));
const start = () => fireEvent.click(screen.getByRole('button', { name: 'Start a game' }));

const taken = { name: 'Sprint 41', stories: [{ title: 'One', estimate: '5' }] };

/** Whatever is in the file: these two are what comes of one. */
function FakeImport({ onGame }: { readonly onGame: (game: typeof taken | null) => void }) {
  return (
    <>
      <button onClick={() => onGame(taken)}>good file</button>
      <button onClick={() => onGame(null)}>bad file</button>
    </>
  );
}

function showStart(problem: { code: string; message: string | null } | null = null) {
  const onStart = vi.fn<StartGame>(() => Promise.resolve(problem));
  const onOpen = vi.fn();
  showAlone(<StartPage onStart={onStart} onOpen={onOpen} Import={FakeImport} />);
  return { onStart, onOpen };
}

beforeEach(() => localStorage.clear());

describe('StartPage', () => {
  it('[U1] shows one field and one button, and starts a game with one click', async () => {
    const { onStart } = showStart();
    expect(screen.getAllByRole('textbox')).toEqual([name()]);
    fireEvent.change(name(), { target: { value: ' Ana ' } });
    await act(async () => start());
    expect(onStart).toHaveBeenCalledWith(
      { name: 'Planning with Ana', deck: 'modifiedFibonacci' },
      {
        name: 'Ana',
        role: 'voter',
      },
    );
  });

  it('[U1] remembers the name', async () => {
    showStart();
    fireEvent.change(name(), { target: { value: 'Ana' } });
    await act(async () => start());
    showStart();
    expect(screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Your name' }).at(-1)?.value).toBe('Ana');
  });

  it('asks for a name that is missing, beside the field', async () => {
    const { onStart } = showStart();
    await act(async () => start());
    expect(screen.getByRole('alert').textContent).toBe('Tell the others who you are: type your name.');
    expect(name().getAttribute('aria-invalid')).toBe('true');
    expect(onStart).not.toHaveBeenCalled();
  });

  it('says why it could not start', async () => {
    showStart({ code: 'unreachable', message: null });
    fireEvent.change(name(), { target: { value: 'Ana' } });
    await act(async () => start());
    expect(screen.getByRole('alert').textContent).toContain('The server cannot be reached.');
  });

  it('starts with all that was set up', async () => {
    const { onStart } = showStart();
    fireEvent.change(name(), { target: { value: 'Ana' } });
    openSetup();
    fireEvent.change(screen.getByLabelText('Deck'), { target: { value: 'tshirt' } });
    fireEvent.change(screen.getByLabelText('Name of the game'), { target: { value: 'Sprint 42' } });
    fireEvent.change(screen.getByLabelText('Stories, one a line'), { target: { value: 'PAY-1 One\nTwo' } });
    fireEvent.change(screen.getByLabelText('Password (optional)'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByLabelText('Reveal as soon as everybody has voted'));
    await act(async () => start());
    expect(onStart).toHaveBeenCalledWith(
      {
        name: 'Sprint 42',
        deck: 'tshirt',
        settings: { autoReveal: true },
        password: 'secret',
        stories: [{ title: 'One', key: 'PAY-1' }, { title: 'Two' }],
      },
      { name: 'Ana', role: 'voter' },
    );
  });

  it('[U44] starts with a game that was taken away, as long as it is chosen', async () => {
    const { onStart } = showStart();
    const press = (button: string) => fireEvent.click(screen.getByRole('button', { name: button }));
    fireEvent.change(name(), { target: { value: 'Ana' } });
    press('Import a game');
    press('good file');
    await act(async () => start());
    expect(onStart).toHaveBeenLastCalledWith(taken, { name: 'Ana', role: 'voter' });
    press('bad file');
    await act(async () => start());
    expect(onStart).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert').textContent).toContain('Choose the file of a game first');
    press('good file');
    press('Import a game');
    await act(async () => start());
    expect(onStart).toHaveBeenLastCalledWith(
      { name: 'Planning with Ana', deck: 'modifiedFibonacci' },
      { name: 'Ana', role: 'voter' },
    );
  });

  it('[W13] leads to a game by its code, however it is typed', () => {
    const { onOpen } = showStart();
    fireEvent.click(screen.getByRole('button', { name: 'Join with a code' }));
    fireEvent.change(screen.getByLabelText('Code of the game'), { target: { value: 'K7M2 9qxt 4b1c' } });
    fireEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(onOpen).toHaveBeenCalledWith('k7m29qxt4b1c');
  });

  it('says what a code looks like', () => {
    const { onOpen } = showStart();
    fireEvent.click(screen.getByRole('button', { name: 'Join with a code' }));
    fireEvent.change(screen.getByLabelText('Code of the game'), { target: { value: 'sprint' } });
    fireEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(screen.getByRole('alert').textContent).toContain('That is no code of a game');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('[U20] starts with a deck and settings of one’s own, to watch, and remembers the deck', async () => {
    const { onStart } = showStart();
    fireEvent.change(name(), { target: { value: 'Ana' } });
    openSetup();
    fireEvent.change(screen.getByLabelText('Deck'), { target: { value: 'custom' } });
    fireEvent.change(screen.getByLabelText('Cards, with commas between them'), { target: { value: '1, 2, ?' } });
    fireEvent.click(screen.getByLabelText('I only watch, without a card'));
    fireEvent.change(screen.getByLabelText('Reveal the cards'), { target: { value: 'everyone' } });
    await act(async () => start());
    const deck = {
      name: 'Our deck',
      cards: [
        { label: '1', value: 1 },
        { label: '2', value: 2 },
        { label: '?', value: null, special: true },
      ],
    };
    expect(onStart).toHaveBeenCalledExactlyOnceWith(
      { name: 'Planning with Ana', deck, settings: { permissions: { reveal: 'everyone' } } },
      { name: 'Ana', role: 'observer' },
    );
    cleanup();
    const again = showStart();
    expect(screen.getByText('With the deck “Our deck”.')).toBeDefined();
    await act(async () => start());
    expect(again.onStart.mock.lastCall).toEqual([
      { name: 'Planning with Ana', deck },
      { name: 'Ana', role: 'voter' },
    ]);
  });

  it('[U20] starts with no deck that cannot be played with: it leads to what is wrong, and loses nothing', async () => {
    const { onStart } = showStart();
    fireEvent.change(name(), { target: { value: 'Ana' } });
    openSetup();
    fireEvent.change(screen.getByLabelText('Deck'), { target: { value: 'custom' } });
    fireEvent.change(screen.getByLabelText('Cards, with commas between them'), { target: { value: '1, 2, 2' } });
    openSetup();
    await act(async () => start());
    expect(onStart).not.toHaveBeenCalled();
    expect(screen.getAllByRole('alert')[0]?.textContent).toContain('mend what is marked below');
    expect(document.activeElement).toBe(screen.getByLabelText('Card 3'));
    expect(name().value).toBe('Ana');
  });

  it('asks for another name where one cannot be had, beside the field', async () => {
    const { onStart } = showStart();
    fireEvent.change(name(), { target: { value: '\u200B' } });
    await act(async () => start());
    expect(screen.getByRole('alert').textContent).toContain('That name cannot be used.');
    expect(document.activeElement).toBe(name());
    expect(onStart).not.toHaveBeenCalled();
  });
});
