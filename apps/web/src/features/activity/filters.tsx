import { useId } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { type Kind, kinds } from './kinds.ts';
import type { Selection } from './selection.ts';

interface FiltersProps {
  readonly selection: Selection;
  readonly count: number;
  readonly onSelect: (selection: Selection) => void;
}

/** Of what kind, and by or about whom; those who are gone have done something, too. */
export function Filters({ selection, count, onSelect }: FiltersProps) {
  const id = useId();
  const players = useGame(select.players);
  const people = Object.values(players).toSorted((a, b) => a.joinedAt - b.joinedAt);
  return (
    <div className="activity-filters">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-kind`}>
          {t('activity.kind')}
        </label>
        <select
          id={`${id}-kind`}
          value={selection.kind}
          onChange={(event) => onSelect({ ...selection, kind: chosenKind(event.target.value) })}
        >
          <option value="all">{t('activity.kind.all')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-who`}>
          {t('activity.who')}
        </label>
        <select
          id={`${id}-who`}
          value={selection.who}
          onChange={(event) => onSelect({ ...selection, who: event.target.value })}
        >
          <option value="all">{t('activity.who.all')}</option>
          {people.map(({ playerId, name }) => (
            <option key={playerId} value={playerId}>
              {name}
            </option>
          ))}
          <option value="server">{t('activity.server')}</option>
        </select>
      </div>
      <p className="activity-count" role="status">
        {t('activity.count', { count })}
      </p>
    </div>
  );
}

function chosenKind(value: string): Kind | 'all' {
  return kinds.find((kind) => kind === value) ?? 'all';
}

function kindName(kind: Kind): string {
  switch (kind) {
    case 'votes':
      return t('activity.kind.votes');
    case 'results':
      return t('activity.kind.results');
    case 'stories':
      return t('activity.kind.stories');
    case 'people':
      return t('activity.kind.people');
    case 'game':
      return t('activity.kind.game');
  }
}
