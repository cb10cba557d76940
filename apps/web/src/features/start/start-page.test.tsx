// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showAlone } from '../../testing/show.tsx';
import { StartPage } from './start-page.tsx';

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' });
const start = () => fireEvent.click(screen.getByRole('button', { name: 'Start a game' }));

function showStart(problem: { code: string; message: string | null } | null = null) {
  const onStart = vi.fn(() => Promise.resolve(problem));
  const onOpen = vi.fn();
  showAlone(<StartPage onStart={onStart} onOpen={onOpen} />);
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
});
