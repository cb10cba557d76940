import type { PlayerId } from '@planning-poker/poker';
import { type RefObject, useEffect } from 'react';
import { useTable } from '../../state/use-table.ts';

interface SeatButtons {
  readonly seats: RefObject<HTMLElement | null>;
  readonly stop: PlayerId | null;
  readonly onStop: (playerId: PlayerId) => void;
  readonly onChoose: (playerId: PlayerId) => void;
}

/** Makes the places into one control: 200 of them are one stop of the Tab key, and arrows walk along them. */
export function useSeatButtons({ seats, stop, onStop, onChoose }: SeatButtons): void {
  const { voters } = useTable();
  useEffect(() => {
    const others = voters.filter(({ isMe }) => !isMe);
    const [first] = others;
    if (first !== undefined && !others.some(({ playerId }) => playerId === stop)) onStop(first.playerId);
  }, [voters, stop, onStop]);
  useEffect(() => {
    const list = seats.current;
    const clicked = ({ target }: Event) => {
      const playerId = playerAt(target);
      if (playerId !== undefined) onChoose(playerId);
    };
    const pressed = (event: KeyboardEvent) => {
      const buttons = buttonsOf(list);
      const at = buttons.findIndex((button) => button === event.target);
      const next = at < 0 ? undefined : buttons[placeAfter(event.key, at, buttons.length, isRightToLeft(list))];
      if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      next.focus();
    };
    const focused = ({ target }: Event) => {
      const playerId = playerAt(target);
      if (playerId !== undefined) onStop(playerId);
    };
    list?.addEventListener('click', clicked);
    list?.addEventListener('keydown', pressed);
    list?.addEventListener('focusin', focused);
    return () => {
      list?.removeEventListener('click', clicked);
      list?.removeEventListener('keydown', pressed);
      list?.removeEventListener('focusin', focused);
    };
  }, [seats, onStop, onChoose]);
}

function buttonsOf(list: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('.seat-button') ?? [])];
}

function playerAt(target: EventTarget | null): PlayerId | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('.seat-button')?.closest<HTMLElement>('[data-player]')?.dataset['player'];
}

function isRightToLeft(list: HTMLElement | null): boolean {
  return list !== null && getComputedStyle(list).direction === 'rtl';
}

/** Where a key leads to from place `at`; -1: nowhere. */
export function placeAfter(key: string, at: number, count: number, rightToLeft: boolean): number {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'ArrowRight':
      return placeAfter(rightToLeft ? 'ArrowUp' : 'ArrowDown', at, count, rightToLeft);
    case 'ArrowLeft':
      return placeAfter(rightToLeft ? 'ArrowDown' : 'ArrowUp', at, count, rightToLeft);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
