import { Suspense } from 'react';
import { useGame } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { lazily } from '../../ui/lazily.ts';

const Timer = lazily(async () => (await import('./timer.tsx')).Timer);

const runs = (view: GameView) => Boolean(view.game?.timer);

/** On the edge of the felt. It comes at once where a timer runs, and else when the table has stood for a moment (`late`). */
export function TimerPlace({ late }: { readonly late: boolean }) {
  const running = useGame(runs);
  return (
    <div className="timer-place">
      {(running || late) && (
        <Suspense>
          <Timer />
        </Suspense>
      )}
    </div>
  );
}
