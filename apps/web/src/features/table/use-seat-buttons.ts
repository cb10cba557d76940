import type { PlayerId } from '@planning-poker/poker';
import { type RefObject, useEffect } from 'react';
import { useTable } from '../../state/use-table.ts';

/**
 * Makes the places into one control: 200 of them are one stop of the Tab key, and arrows walk along them. React gives every
 * button the same `tabIndex` and so never touches it again; which one is the stop is set here.
 */
export function useSeatButtons(seats: RefObject<HTMLElement | null>, onChoose: (playerId: PlayerId) => void): void {
  const { voters } = useTable();
  useEffect(() => keepOneStop(buttonsOf(seats.current)), [seats, voters]);
  useEffect(() => {
    const list = seats.current;
    const clicked = ({ target }: Event) => {
      const playerId = seatOf(target)?.dataset['player'];
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
      for (const button of buttonsOf(list)) button.tabIndex = button === target ? 0 : -1;
    };
    list?.addEventListener('click', clicked);
    list?.addEventListener('keydown', pressed);
    list?.addEventListener('focusin', focused);
    return () => {
      list?.removeEventListener('click', clicked);
      list?.removeEventListener('keydown', pressed);
      list?.removeEventListener('focusin', focused);
    };
  }, [seats, onChoose]);
}

function buttonsOf(list: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('.seat-button') ?? [])];
}

function keepOneStop(buttons: readonly HTMLButtonElement[]): void {
  const [first] = buttons;
  if (first !== undefined && !buttons.some((button) => button.tabIndex === 0)) first.tabIndex = 0;
}

function seatOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element
    ? (target.closest('.seat-button')?.closest<HTMLElement>('[data-player]') ?? null)
    : null;
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
