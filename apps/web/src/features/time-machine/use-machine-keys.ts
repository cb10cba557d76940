import { useEffect, useEffectEvent } from 'react';
import { isShortcut, useShortcut } from '../../ui/shortcuts.ts';

interface MachineKeys {
  readonly step: (direction: 1 | -1) => void;
  readonly toggle: () => void;
}

/** The arrows and P, wherever the focus is, while nobody types; the slider has keys of its own. */
export function useMachineKeys({ step, toggle }: MachineKeys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (arrow === undefined || event.target instanceof HTMLInputElement || !isShortcut(event)) return;
    event.preventDefault();
    // Time goes the way of the writing.
    step(document.documentElement.dir === 'rtl' ? (-arrow as 1 | -1) : arrow);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  useShortcut('p', true, toggle);
}

const arrows: { readonly [key: string]: 1 | -1 } = { ArrowLeft: -1, ArrowRight: 1 };
