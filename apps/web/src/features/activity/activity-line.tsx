import { memo } from 'react';
import { addressOf } from '../../browser/location.ts';
import { t } from '../../messages/t.ts';
import { times } from '../../messages/time-words.ts';

interface ActivityLineProps {
  readonly gameId: string;
  readonly version: number;
  readonly what: string;
  readonly who: string;
  readonly atMs: number;
  readonly ago: string;
  readonly current: boolean;
  readonly onMoment: (version: number) => void;
}

/** One change, and the way to its moment: a link, so that it can be sent to somebody or opened beside this page. */
export const ActivityLine = memo(function ActivityLine(line: ActivityLineProps) {
  // A sentence that names somebody needs no name beside it.
  const { gameId, version, what, who, atMs, ago, current, onMoment } = line;
  return (
    <li className="activity-line" data-version={version}>
      <a
        href={addressOf(`/g/${gameId}/history?version=${version}`)}
        aria-current={current || undefined}
        title={times.exact(atMs)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onMoment(version);
        }}
      >
        <bdi className="activity-what">{what}</bdi>{' '}
        <small>{what.includes(who) ? ago : t('activity.byWhom', { who, ago })}</small>
      </a>
    </li>
  );
});
