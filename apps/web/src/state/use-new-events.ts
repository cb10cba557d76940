import { useEffect, useEffectEvent } from 'react';
import type { GameView } from '../sync/game-store.ts';
import { useGameStore } from './game-context.tsx';
import { select } from './selectors.ts';

type NewEvent = GameView['lastEvents'][number];

/**
 * Calls back with each event after the version `since`, once and in order; without it, with each that happens from now on. What was there
 * when the page opened is old news.
 */
export function useNewEvents(happened: (event: NewEvent, view: GameView) => void, since: number | null = null): void {
  const game = useGameStore();
  const tell = useEffectEvent(happened);
  const first = useEffectEvent(() => since);
  useEffect(() => {
    let seen = first() ?? select.version(game.view.getState());
    const look = (view: GameView): void => {
      const before = seen;
      seen = select.version(view);
      if (before === null || before === seen) return;
      for (const event of view.lastEvents) if (event.version > before) tell(event, view);
    };
    look(game.view.getState());
    return game.view.subscribe(look);
  }, [game]);
}
