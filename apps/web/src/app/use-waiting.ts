import { t } from '../messages/t.ts';
import { refusalSentence } from '../state/refusal-sentence.ts';
import type { GameView } from '../sync/game-store.ts';
import { useDelayed } from '../ui/use-delayed.ts';

/** Shorter gaps heal unseen. */
const patienceMs = 2_000;

/** Why somebody who is not at the table yet still waits for a line, in words; null: there is one, or it is not long. */
export function useWaiting({ connection, refusal }: Pick<GameView, 'connection' | 'refusal'>): string | null {
  const late = useDelayed(connection.status !== 'connected' && connection.status !== 'failed', patienceMs);
  return late ? (refusalSentence(refusal) ?? t('join.waiting')) : null;
}
