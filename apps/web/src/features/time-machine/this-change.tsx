import type { PublicEvent } from '@planning-poker/protocol';
import type { HttpProblem } from '../../api/http.ts';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { times } from '../../messages/time-words.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';

interface ThisChangeProps {
  /** null: it is not known */
  readonly event: PublicEvent | null;
  /** why it does not come; null: it comes */
  readonly trouble: HttpProblem | null;
}

/** Who did what, and why, at the version that is being looked at. */
export function ThisChange({ event, trouble }: ThisChangeProps) {
  const players = useGame(select.players);
  return (
    <div className="this-change" role="group" aria-label={t('moment.change')}>
      {event === null ? (
        <p>{trouble === null ? t('past.fetchingMoment') : t('moment.noChange', { reason: reasonOf(trouble) })}</p>
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
