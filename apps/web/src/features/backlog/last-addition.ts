import type { StoryId } from '@planning-poker/poker';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GameStore } from '../../sync/game-store.ts';

/** Of each game: the list comes and goes with its sheet, and what was added stays added. */
const additions = new WeakMap<GameStore, StoreApi<readonly StoryId[]>>();

/** The stories that this page has added last in one step of several; empty: none, or they were taken out again. */
export function lastAddition(game: GameStore): StoreApi<readonly StoryId[]> {
  const known = additions.get(game) ?? createStore<readonly StoryId[]>(() => []);
  additions.set(game, known);
  return known;
}
