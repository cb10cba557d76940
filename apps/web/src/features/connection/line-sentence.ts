import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { refusalSentence } from '../../state/refusal-sentence.ts';
import type { GameView } from '../../sync/game-store.ts';
import type { Banner, Line } from './line.ts';

type Refusal = GameView['refusal'];

/** What is going on, what still works, and what to do. */
export function lineSentence(banner: Banner, { connection }: Pick<Line, 'connection'>, refusal: Refusal): string {
  if (banner.trouble === null) return comebackSentence(banner);
  const count = banner.waiting;
  switch (banner.trouble) {
    case 'failed':
      return t('connection.failed', { reason: connection.status === 'failed' ? reasonOf(connection) : '' });
    case 'offline':
      return count === 0 ? t('connection.offline') : t('connection.offlinePending', { count });
    case 'connecting':
      return count === 0 ? t('connection.connecting') : t('connection.connectingPending', { count });
    case 'reconnecting': {
      const reason = refusalSentence(refusal);
      if (reason !== null)
        return count === 0 ? t('connection.refused', { reason }) : t('connection.refusedPending', { reason, count });
      return count === 0 ? t('connection.reconnecting') : t('connection.reconnectingPending', { count });
    }
    case 'restarting':
      return count === 0 ? t('connection.restarting') : t('connection.restartingPending', { count });
    case 'readOnly':
      return count === 0 ? t('connection.readOnly') : t('connection.readOnlyPending', { count });
    case 'unavailable':
      return count === 0 ? t('connection.unavailable') : t('connection.unavailablePending', { count });
  }
}

function comebackSentence({ sending, votes, others }: Extract<Banner, { trouble: null }>): string {
  if (sending > 0) return t('connection.backSending', { count: sending });
  if (votes + others === 0) return t('connection.back');
  return others === 0
    ? t('connection.backVotes', { count: votes })
    : t('connection.backChanges', { count: votes + others });
}
