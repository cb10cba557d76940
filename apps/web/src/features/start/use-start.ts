import { checkPlayerName, customDeckId, type Role } from '@planning-poker/poker';
import { type RefObject, type SubmitEvent, useState } from 'react';
import type { HttpProblem } from '../../api/http.ts';
import { remember } from '../../browser/storage.ts';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { isReady } from '../../state/deck-problems.ts';
import { rememberDeck } from '../../ui/remembered-deck.ts';
import { useProblemFocus } from '../../ui/use-problem-focus.ts';
import { gameOf, type NewGame, type Setup } from './setup.ts';

/** Whoever starts a game: its first player. */
export interface Starter {
  readonly name: string;
  readonly role: Role;
}

/** Starts the game and goes there; gives back why it could not. */
export type StartGame = (game: NewGame, starter: Starter) => Promise<HttpProblem | null>;

/** What keeps the game from being started. */
interface Problem {
  readonly at: 'name' | 'deck' | 'file' | 'game';
  readonly sentence: string;
}

/** A game that was taken away goes on: that game, once its file is chosen. */
export interface Importing {
  readonly game: NewGame | null;
}

interface StartOptions {
  readonly name: string;
  readonly setup: Setup;
  readonly importing: Importing | null;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onStart: StartGame;
  /** Something in the setup has to be mended. */
  readonly onOpenSetup: () => void;
}

interface Starting {
  readonly start: (event: SubmitEvent) => Promise<void>;
  readonly starting: boolean;
  readonly problem: Problem | null;
}

/** Starts a game with what was filled in. What is wrong gets the focus; nothing that was typed is lost. */
export function useStart({ name, setup, importing, form, onStart, onOpenSetup }: StartOptions): Starting {
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useProblemFocus(form, problem);
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = problemOf(name, setup, importing);
    setProblem(found);
    if (found?.at === 'deck') onOpenSetup();
    if (found !== null) return;
    const starter = { name: name.trim(), role: setup.role };
    remember('name', starter.name);
    if (importing === null) rememberDeck(setup.deck);
    setStarting(true);
    const usualName = t('start.defaultGameName', { name: starter.name });
    const failure = await onStart(importing?.game ?? gameOf(setup, usualName), starter);
    setStarting(false);
    if (failure !== null) setProblem({ at: 'game', sentence: reasonOf(failure) });
  };
  return { start, starting, problem };
}

function problemOf(name: string, { deck }: Setup, importing: Importing | null): Problem | null {
  if (name.trim() === '') return { at: 'name', sentence: t('name.missing') };
  if (!checkPlayerName(name).ok) return { at: 'name', sentence: t('reason.invalid_name') };
  if (importing !== null) return importing.game === null ? { at: 'file', sentence: t('start.chooseFile') } : null;
  if (deck.deckId !== customDeckId || deck.own === null || isReady(deck.own)) return null;
  return { at: 'deck', sentence: t('setup.deckNotReady') };
}
