import type { Timer } from '@planning-poker/poker';
import { useEffect, useState } from 'react';
import { after, steadyNow } from '../../browser/timers.ts';
import { secondsIn, timeLeftMs } from '../../state/countdown.ts';
import { useGame } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';

const offset = (view: GameView) => view.clockOffsetMs;

/** The seconds that are left, on every screen the same: by the server's clock (U32), drawn again as each one ends. */
export function useTimeLeft(timer: Timer | null): number {
  const offsetMs = useGame(offset);
  const [, drawAgain] = useState(0);
  const leftMs = timer === null ? 0 : timeLeftMs(timer, steadyNow() + offsetMs);
  const runs = timer?.pausedRemainingMs === null && leftMs > 0;
  const waitMs = leftMs - (secondsIn(leftMs) - 1) * 1_000;
  // After each drawing, because each second is another wait.
  useEffect(() => (runs ? after(waitMs, () => drawAgain((times) => times + 1)) : undefined));
  return secondsIn(leftMs);
}
