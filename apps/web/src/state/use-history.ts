import { useStore } from 'zustand';
import { type GameHistory, type HistoryView } from '../sync/past/game-history.ts';
import { historyOf } from '../sync/past/history-of.ts';
import { useGameStore } from './game-context.tsx';

/** The past of the live game that this part of the page is about. */
export function useHistory(): GameHistory {
  return historyOf(useGameStore());
}

/** A narrow look at what is known of a past; renders again only when that changes. */
export function useKnown<Selected>(history: GameHistory, select: (view: HistoryView) => Selected): Selected {
  return useStore(history.view, select);
}
