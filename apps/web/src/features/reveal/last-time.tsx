import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { lastRevealed } from '../../state/round.ts';
import { select } from '../../state/selectors.ts';

/** What came out the last time, while a story is voted on again. */
export function LastTime({ round }: { readonly round: number }) {
  const last = lastRevealed(useGame(select.story))?.result ?? null;
  const spread = last?.counts
    .filter(({ count }) => count > 0)
    .map(({ card, count }) => (count === 1 ? card : `${card} × ${count}`));
  return (
    <span className="bar-aside">
      {spread === undefined ? t('round.number', { round }) : t('round.lastTime', { round, cards: spread.join(' · ') })}
    </span>
  );
}
