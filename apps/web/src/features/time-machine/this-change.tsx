import type { PublicEvent } from '@planning-poker/protocol';
import { t } from '../../messages/t.ts';
import { times } from '../../messages/time-words.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';

/** Who did what, and why, at the version that is being looked at. */
export function ThisChange({ event }: { readonly event: PublicEvent | null }) {
  const players = useGame(select.players);
  return (
    <div className="this-change" role="group" aria-label={t('moment.change')}>
      {event === null ? (
        <p>{t('past.fetchingMoment')}</p>
      ) : (
        <>
          <p>
            <bdi>{event.reason}</bdi>
          </p>
          <small>
            {t('moment.byWhom', {
              who: event.actor === null ? t('activity.server') : (players[event.actor]?.name ?? event.actor),
              when: times.exact(event.at),
            })}
          </small>
        </>
      )}
    </div>
  );
}
