import type { PlayerId } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/protocol';
import type { EventLog } from '../../sync/past/event-log.ts';
import { type Kind, kindOf } from './kinds.ts';

/** What somebody wants to see of all that has happened. */
export interface Selection {
  readonly kind: Kind | 'all';
  /** A player's id, or `all`, or `server`: what nobody did, as an automatic reveal. */
  readonly who: PlayerId;
}

export const everything: Selection = { kind: 'all', who: 'all' };

/** The known events that are meant, oldest first. */
export function selected(log: EventLog, { kind, who }: Selection): readonly PublicEvent[] {
  return log.events.filter(
    (event): event is PublicEvent =>
      event !== undefined && (kind === 'all' || kindOf(event) === kind) && (who === 'all' || isOf(event, who)),
  );
}

/** What somebody did, and what was done to them. */
function isOf(event: PublicEvent, who: PlayerId): boolean {
  if (who === 'server') return event.actor === null;
  return event.actor === who || ('playerId' in event.data && event.data.playerId === who);
}
