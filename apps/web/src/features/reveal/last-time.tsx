import type { RoundResult } from '@planning-poker/poker';
import { after } from '../../messages/en/after.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { lastRevealed } from '../../state/round.ts';
import { select } from '../../state/selectors.ts';

teach(after);

/** Of more voters than these not every card is written out. */
const writtenOut = 8;

/** What came out the last time, while a story is voted on again. */
export function LastTime({ round }: { readonly round: number }) {
  const last = lastRevealed(useGame(select.story))?.result ?? null;
  return (
    <span className="bar-aside">
      {last === null ? t('round.number', { round }) : t('round.lastTime', { round, cards: spreadOf(last) })}
    </span>
  );
}

/** "3 5 5 8"; of many "3 (12), 5 (31)". */
export function spreadOf({ voters, counts }: RoundResult): string {
  const played = counts.filter(({ count }) => count > 0);
  if (voters > writtenOut) return played.map(({ card, count }) => `${card} (${count})`).join(', ');
  return played.flatMap(({ card, count }) => Array.from({ length: count }, () => card)).join(' ');
}
