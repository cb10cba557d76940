import { t } from '../messages/t.ts';
import { focusOf, phaseOf, roundInFocus } from '../state/round.ts';
import { tableOf } from '../state/seats.ts';
import { turnoutOf } from '../state/turnout.ts';
import { turnoutCount } from '../state/turnout-sentence.ts';
import type { GameView } from '../sync/game-store.ts';

/** What a screen reader hears as the table changes: how many have voted, and the result once. */
export function spoken(view: GameView): string {
  const story = focusOf(view);
  const round = roundInFocus(view);
  if (view.game === null || story === null) return '';
  switch (phaseOf(story)) {
    case 'voting': {
      const { voters } = tableOf(view.game, round, view.presence?.connected ?? null, view.playerId);
      return turnoutCount(turnoutOf(voters));
    }
    case 'revealed':
      return spokenResult(round?.result?.suggestion ?? null, round?.result?.consensus ?? null);
    case 'settled':
      return t('spoken.settled', { title: story.title, estimate: story.estimate ?? '' });
    case 'idle':
      return '';
  }
}

function spokenResult(suggestion: string | null, consensus: string | null): string {
  if (consensus !== null) return t('spoken.consensus', { card: consensus });
  return suggestion === null ? t('spoken.revealed') : t('spoken.suggested', { card: suggestion });
}
