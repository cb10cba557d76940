// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showAlone } from '../../testing/show.tsx';
import { StartPage } from './start-page.tsx';

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' });
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
  const onStart = vi.fn(() => Promise.resolve(problem));
  const onCode = vi.fn();
  showAlone(<StartPage onStart={onStart} onCode={onCode} Import={FakeImport} />);
  return { onStart, onCode };
}

beforeEach(() => localStorage.clear());

describe('StartPage', () => {
  it('[U1] shows one field and one button, and starts a game with one click', async () => {
    const { onStart } = showStart();
    expect(screen.getAllByRole('textbox')).toEqual([name()]);
    fireEvent.change(name(), { target: { value: ' Ana ' } });
    await act(async () => start());
    expect(onStart).toHaveBeenCalledWith({ name: 'Planning with Ana', deck: 'modifiedFibonacci' }, 'Ana');
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
    fireEvent.click(screen.getByRole('button', { name: 'Deck, backlog and more' }));
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
      'Ana',
    );
  });

  it('[U44] starts with a game that was taken away, as long as it is chosen', async () => {
    const { onStart } = showStart();
    const press = (button: string) => fireEvent.click(screen.getByRole('button', { name: button }));
    fireEvent.change(name(), { target: { value: 'Ana' } });
    press('Import a game');
    press('good file');
    await act(async () => start());
    expect(onStart).toHaveBeenLastCalledWith(taken, 'Ana');
    press('bad file');
    await act(async () => start());
    expect(onStart).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert').textContent).toContain('Choose the file of a game first');
    press('good file');
    press('Import a game');
    await act(async () => start());
    expect(onStart).toHaveBeenLastCalledWith({ name: 'Planning with Ana', deck: 'modifiedFibonacci' }, 'Ana');
  });

  it('[W13] leads to a game by its code, however it is typed', () => {
    const { onCode } = showStart();
    fireEvent.click(screen.getByRole('button', { name: 'Join with a code' }));
    fireEvent.change(screen.getByLabelText('Code of the game'), { target: { value: 'K7M2 9qxt 4b1c' } });
    fireEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(onCode).toHaveBeenCalledWith('k7m29qxt4b1c');
  });

  it('says what a code looks like', () => {
    const { onCode } = showStart();
    fireEvent.click(screen.getByRole('button', { name: 'Join with a code' }));
    fireEvent.change(screen.getByLabelText('Code of the game'), { target: { value: 'sprint' } });
    fireEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(screen.getByRole('alert').textContent).toContain('That is no code of a game');
    expect(onCode).not.toHaveBeenCalled();
  });
});
