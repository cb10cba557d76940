// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { joinedGames, rememberJoined } from '../../browser/joined-games.ts';
import { start } from '../../messages/en/start.ts';
import { teach } from '../../messages/t.ts';
import { showAlone } from '../../testing/show.tsx';
import { LastGames } from './last-games.tsx';

teach(start);

const gameIdOf = (number: number) => `k7m29qxt4b${String(number).padStart(2, '0')}`;
const links = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);
const remove = (game: string) => fireEvent.click(screen.getByRole('button', { name: `Remove ${game} from this list` }));

function showGames(count: number) {
  for (let number = 1; number <= count; number += 1) {
    vi.advanceTimersByTime(1_000);
    rememberJoined(gameIdOf(number), `Sprint ${number}`);
  }
  const onOpen = vi.fn();
  showAlone(<LastGames onOpen={onOpen} />);
  return onOpen;
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('LastGames', () => {
  it('[U21] is not there for somebody who has been in none', () => {
    showGames(0);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('[U21] leads back to a game, by its name, its code and when it was', () => {
    const onOpen = showGames(2);
    expect(links()).toEqual(['Sprint 2k7m2-9qxt-4b02now', 'Sprint 1k7m2-9qxt-4b01now']);
    const [newest] = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(newest?.href).toBe('http://localhost:3000/g/k7m29qxt4b02');
    if (newest !== undefined) fireEvent.click(newest);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('k7m29qxt4b02');
  });

  it('leaves a click that means another tab to the browser', () => {
    const onOpen = showGames(1);
    let taken = true;
    const stayHere = (event: MouseEvent) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    };
    window.addEventListener('click', stayHere, { once: true });
    fireEvent.click(screen.getByRole('link'), { ctrlKey: true });
    expect([taken, onOpen.mock.calls.length]).toEqual([false, 0]);
  });

  it('[U21] shows games that an older release noted by their code', () => {
    localStorage.setItem('planning-poker:games', 'k7m29qxt4b1c');
    showAlone(<LastGames onOpen={() => undefined} />);
    expect(links()).toEqual(['k7m2-9qxt-4b1c']);
  });

  it('[U21] takes one off the list and says so, and puts it back', () => {
    showGames(2);
    remove('Sprint 2');
    expect(screen.getByRole('status').textContent).toBe('Sprint 2 is off this list.');
    expect(joinedGames().map(({ name }) => name)).toEqual(['Sprint 1']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(joinedGames().map(({ name }) => name)).toEqual(['Sprint 2', 'Sprint 1']);
    expect(document.activeElement).toBe(screen.getAllByRole('link')[0]);
  });

  it('[U21] puts the last one back too', () => {
    showGames(1);
    remove('Sprint 1');
    expect(links()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(within(screen.getByRole('list')).getAllByRole('link')).toHaveLength(1);
  });

  it('shows four, and the others when they are asked for', () => {
    showGames(6);
    expect(links()).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: '2 more' }));
    expect(links()).toHaveLength(6);
  });
});
