import type { Card, CardLabel } from '@planning-poker/poker';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { monotonicMs } from '../../browser/timers.ts';
import { isShortcut } from '../../ui/shortcuts.ts';
import { typedCard } from './typed-card.ts';

/** Digits typed faster than this are one number. */
const sameNumberMs = 800;

interface HandKeys {
  /** The one card that Tab stops at. */
  readonly tabStop: CardLabel | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Arrows walk along the cards, from anywhere on the page; digits play one; Enter and Space are the buttons' own. */
export function useHandKeys(
  group: RefObject<HTMLElement | null>,
  cards: readonly Card[],
  own: CardLabel | null,
  play: (card: CardLabel) => void,
): HandKeys {
  const [focused, setFocused] = useState<CardLabel | null>(null);
  const typed = useRef({ digits: '', at: Number.NEGATIVE_INFINITY });
  const tabStop =
    [focused, own, cards[0]?.label].find((label) => cards.some((card) => card.label === label)) ?? undefined;

  const typeDigit = (digit: string) => {
    const now = monotonicMs();
    const before = now - typed.current.at < sameNumberMs ? typed.current.digits : '';
    const { digits, card } = typedCard(cards, before, digit);
    typed.current = { digits, at: now };
    // A digit plays a card and never takes it back: whoever types 5 twice means 5.
    if (card !== null && card !== own) play(card);
  };

  const pressedOnPage = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!isShortcut(event)) return;
    if (/^\d$/.test(event.key)) typeDigit(event.key);
    else if (isArrow(event.key) && isNowhere(document.activeElement)) focusCard(group.current, tabStop);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => pressedOnPage(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return {
    tabStop: tabStop ?? undefined,
    onFocus: (event) => setFocused(event.target.getAttribute('data-card')),
    onKeyDown: (event) => {
      const next = nextCard(group.current, event.key, cards, tabStop);
      if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      focusCard(group.current, next);
    },
  };
}

function isArrow(key: string): boolean {
  return key === 'ArrowLeft' || key === 'ArrowRight';
}

/** Nothing has the focus, or only a heading that a script moved it to. */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.getAttribute('tabindex') === '-1';
}

function focusCard(group: HTMLElement | null, card: CardLabel | undefined): void {
  const buttons = group?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
  for (const button of buttons) if (button.dataset['card'] === card) button.focus();
}

function nextCard(
  group: HTMLElement | null,
  key: string,
  cards: readonly Card[],
  from: CardLabel | undefined,
): CardLabel | null {
  const at = cards.findIndex(({ label }) => label === from);
  const last = cards.length - 1;
  switch (key) {
    case 'ArrowRight':
      return cards[at === last ? 0 : at + 1]?.label ?? null;
    case 'ArrowLeft':
      return cards[at <= 0 ? last : at - 1]?.label ?? null;
    case 'ArrowDown':
      return cards[Math.min(last, at + rowLength(group))]?.label ?? null;
    case 'ArrowUp':
      return cards[Math.max(0, at - rowLength(group))]?.label ?? null;
    case 'Home':
      return cards[0]?.label ?? null;
    case 'End':
      return cards[last]?.label ?? null;
    default:
      return null;
  }
}

/** Cards in the hand's first row, as they are drawn just now. */
function rowLength(group: HTMLElement | null): number {
  const [first, ...others] = [...(group?.children ?? [])].filter((child) => child instanceof HTMLElement);
  if (first === undefined) return 1;
  return 1 + others.filter((other) => other.offsetTop === first.offsetTop).length;
}
