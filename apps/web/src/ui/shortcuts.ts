import { useEffect, useEffectEvent } from 'react';
import { recall, remember } from '../browser/storage.ts';

/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
export function shortcutsOn(): boolean {
  return recall('shortcuts') !== 'off';
}

export function switchShortcuts(on: boolean): void {
  remember('shortcuts', on ? 'on' : 'off');
}

/** Is this key press meant for the page, and not for a field, a dialog, the browser or the system? */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  return shortcutsOn() && !isTypingIn(event.target);
}

/** Calls back when `key` is pressed while nobody types. Letters are found by their place on layouts that have none of them. */
export function useShortcut(key: string, enabled: boolean, callback: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isShortcut(event) || !means(event, key)) return;
    event.preventDefault();
    callback();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [enabled]);
}

function means(event: KeyboardEvent, key: string): boolean {
  const typed = event.key.toLowerCase();
  return typed === key || (event.code === `Key${key.toUpperCase()}` && !/^[a-z]$/.test(typed));
}

function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'submit', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
