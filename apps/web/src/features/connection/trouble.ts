import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import type { GameView } from '../../sync/game-store.ts';

export type Trouble = 'connecting' | 'reconnecting' | 'failed' | 'readOnly' | 'degraded';
type Line = Pick<GameView, 'connection' | 'service'>;

/** What is not as it should be; null: nothing. */
export function troubleOf({ connection, service }: Line): Trouble | null {
  // A line that was lost this instant is dialled again in the next: both read as reconnecting.
  if (connection.status === 'disconnected') return 'reconnecting';
  if (connection.status !== 'connected') return connection.status;
  if (service?.fallback === 'readOnly' || service?.state === 'unavailable') return 'readOnly';
  return service?.state === 'degraded' ? 'degraded' : null;
}

/** What is going on, what still works, and what to do. */
export function troubleSentence(view: Line & { readonly pending: { readonly length: number } }): string {
  const { connection, service, pending } = view;
  switch (troubleOf(view)) {
    case 'connecting':
      return t('connection.connecting');
    case 'reconnecting':
      return pending.length === 0
        ? t('connection.reconnecting')
        : t('connection.reconnectingPending', { count: pending.length });
    case 'failed':
      return t('connection.failed', { reason: connection.status === 'failed' ? reasonOf(connection) : '' });
    case 'readOnly':
      return t('connection.readOnly');
    case 'degraded':
      return service?.reason ?? t('connection.degraded');
    case null:
      return '';
  }
}
