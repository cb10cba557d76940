import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { lookBack } from '../../messages/en/look-back.ts';
import { t, teach } from '../../messages/t.ts';
import { useHistory, useKnown } from '../../state/use-history.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ActivityDays } from './activity-days.tsx';
import { Filters } from './filters.tsx';
import { Missing } from './missing.tsx';
import { everything, selected } from './selection.ts';
import { useScrolledTo } from './use-scrolled-to.ts';
import { windowOf } from './window-of.ts';
import './activity.css';

teach(lookBack);

interface ActivityProps {
  /** The version that is being looked at; null: one looks at the live game, and the newest change is what matters. */
  readonly at: number | null;
  /** Somebody wants to see the table as it stood then. */
  readonly onMoment: (version: number) => void;
}

/** Everything that has happened, newest last: who did what, and when. What happens meanwhile comes to it by itself. */
export function Activity({ at, onMoment }: ActivityProps) {
  const history = useHistory();
  const log = useKnown(history, (view) => view.log);
  const [selection, setSelection] = useState(everything);
  const [more, setMore] = useState({ earlier: 0, later: 0 });
  useEffect(() => history.wantAll(), [history]);
  const events = useMemo(() => selected(log, selection), [log, selection]);
  // Somebody who drags the slider sees the table at once; the list follows when there is time.
  const lookedAt = useDeferredValue(at);
  const after = lookedAt === null ? -1 : events.findIndex(({ version }) => version > lookedAt);
  const place = after === -1 ? events.length - 1 : Math.max(0, after - 1);
  const { from, to } = windowOf(events.length, place, more.earlier, more.later);
  const scroller = useScrolledTo(lookedAt === null ? null : (events[place]?.version ?? null), events.length);
  return (
    <div className="activity">
      <Filters selection={selection} count={events.length} onSelect={setSelection} />
      <div ref={scroller} className="activity-scroll">
        <Missing history={history} />
        {from > 0 && (
          <Button look="ghost" onClick={() => setMore({ ...more, earlier: more.earlier + 1 })}>
            {t('activity.earlier')}
          </Button>
        )}
        {events.length === 0 && log.latest > 0 && <p className="activity-note">{t('activity.none')}</p>}
        {/* Read as a list, by whoever wants to; what is new is told once, and not together with what came before. */}
        <div role="log" aria-live="off" aria-label={t('lookBack.activity')}>
          <ActivityDays events={events} from={from} to={to} at={lookedAt} onMoment={onMoment} />
        </div>
        {to < events.length && (
          <Button look="ghost" onClick={() => setMore({ ...more, later: more.later + 1 })}>
            {t('activity.later')}
          </Button>
        )}
      </div>
      {at === null && <Announcer text={events.at(-1)?.reason ?? ''} />}
    </div>
  );
}
