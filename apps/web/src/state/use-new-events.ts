import { useEffect, useEffectEvent } from 'react';
import type { GameView } from '../sync/game-store.ts';
import { useGameStore } from './game-context.tsx';

type NewEvent = GameView['lastEvents'][number];

/** Calls back with each event that happens from now on, once and in order. What was there before this part of the page is old news. */
export function useNewEvents(happened: (event: NewEvent, view: GameView) => void): void {
  const game = useGameStore();
  const tell = useEffectEvent(happened);
  useEffect(() => {
    let seen = game.view.getState().confirmed?.gameVersion ?? null;
    return game.view.subscribe((view) => {
      const now = view.confirmed?.gameVersion ?? null;
      if (now === seen) return;
      const before = seen;
      seen = now;
      if (before === null) return;
      for (const event of view.lastEvents) if (event.version > before) tell(event, view);
    });
  }, [game]);
}
