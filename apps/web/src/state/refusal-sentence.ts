import { t } from '../messages/t.ts';
import type { GameView } from '../sync/game-store.ts';

/**
 * Why the server lets this page wait, what helps, and that the page goes on trying by itself. Null: it has not said, or what it said is
 * over by itself. The server's own sentence tells a full server from too many connections of one address, which share their code.
 */
export function refusalSentence(refusal: GameView['refusal']): string | null {
  if (refusal === null) return null;
  switch (refusal.code) {
    case 'server_full':
      return `${refusal.message} ${t('refused.again')}`;
    case 'rate_limited':
      return t('refused.tries');
    default:
      return null;
  }
}
