import type { PublicEvent } from '@planning-poker/protocol';
import { memo, useId } from 'react';
import { t } from '../../messages/t.ts';
import { times } from '../../messages/time-words.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useServerNow } from '../../state/use-server-now.ts';
import { ActivityLine } from './activity-line.tsx';
import { type Day, daysOf } from './days-of.ts';

/** How often "5 minutes ago" is looked at anew. */
const freshForMs = 30_000;

interface ActivityDaysProps {
  readonly events: readonly PublicEvent[];
  readonly from: number;
  readonly to: number;
  readonly at: number | null;
  readonly onMoment: (version: number) => void;
}

/** The lines that are drawn, under their days. */
export const ActivityDays = memo(function ActivityDays({ events, from, to, at, onMoment }: ActivityDaysProps) {
  const days = daysOf(events.slice(from, to), times.day);
  return days.map((day) => <OneDay key={day.events[0]?.version} day={day} at={at} onMoment={onMoment} />);
});

function OneDay({ day, at, onMoment }: { readonly day: Day } & Pick<ActivityDaysProps, 'at' | 'onMoment'>) {
  const id = useId();
  const { gameId } = useGameStore();
  const players = useGame(select.players);
  const now = useServerNow(freshForMs);
  return (
    <>
      <h3 id={id} className="activity-day">
        {day.name}
      </h3>
      <ol className="activity-lines" aria-labelledby={id}>
        {day.events.map(({ version, reason, actor, at: atMs }) => (
          <ActivityLine
            key={version}
            gameId={gameId}
            version={version}
            what={reason}
            who={actor === null ? t('activity.server') : (players[actor]?.name ?? actor)}
            atMs={atMs}
            ago={times.ago(atMs, now)}
            current={version === at}
            onMoment={onMoment}
          />
        ))}
      </ol>
    </>
  );
}
