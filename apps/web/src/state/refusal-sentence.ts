import { t } from '../messages/t.ts';
import type { GameView } from '../sync/game-store.ts';

/**
 * Why the server lets this page wait, what helps, and that the page goes on trying by itself. Null: it has not said, or what it said is
 * over by itself. A full server and too many connections of one address share their code, so the sentence helps against both.
 */
export function refusalSentence(refusal: GameView['refusal']): string | null {
  if (refusal === null) return null;
  switch (refusal.code) {
    case 'server_full':
      return `${t('reason.server_full')} ${t('refused.again')}`;
    case 'rate_limited':
      return t('refused.tries');
    default:
      return null;
  }
}
