import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Seat } from '../../state/seats.ts';
import { Icon } from '../../ui/icon.tsx';
import { leadsId } from './seat-words.ts';

/** Those who look on: by name, off the felt, where nobody waits for them. */
export const Observers = memo(function Observers({ observers }: { readonly observers: readonly Seat[] }) {
  return (
    <div className="observers">
      <Icon name="eye" />
      <ul aria-label={t('table.observers')}>
        {observers.map(({ playerId, name, isMe, present, leads }) => (
          <li key={playerId} data-present={present} data-leads={leads} aria-describedby={leads ? leadsId : undefined}>
            <bdi>{isMe ? t('you') : name}</bdi>
            {!present && <span> ({t('seat.away')})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
});
