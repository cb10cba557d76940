import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Seat } from '../../state/seats.ts';
import { cardSize } from '../../ui/card-size.ts';
import { leadsId, seatWords, spokenSeat } from './seat-words.ts';

interface SeatItemProps extends Seat {
  /** The one place where the Tab key stops; arrows lead to the others. */
  readonly isStop: boolean;
}

/** One person's place. Plain properties, so that of 200 people only the one who votes is drawn again. */
export const SeatItem = memo(function SeatItem({ isStop, ...seat }: SeatItemProps) {
  const name = seat.isMe ? t('you') : seat.name;
  return (
    <li
      className="seat"
      data-player={seat.playerId}
      data-state={seat.state}
      data-present={seat.present}
      data-leads={seat.leads}
      data-extreme={seat.extreme ?? undefined}
      data-changed={seat.changed || undefined}
      aria-label={t('table.seat', { name, state: spokenSeat(seat) })}
      aria-describedby={seat.leads ? leadsId : undefined}
    >
      <SeatCard card={seat.card} state={seat.state} />
      <b className="seat-name" dir="auto">
        {name}
      </b>
      <small className="seat-words">{seatWords(seat)}</small>
      {!seat.isMe && (
        <button
          type="button"
          className="seat-button"
          tabIndex={isStop ? 0 : -1}
          aria-label={name}
          title={name}
          aria-haspopup="dialog"
        />
      )}
    </li>
  );
});

/** Both faces are there, so that the card can turn; the front stays empty until the reveal has told it. */
function SeatCard({ card, state }: Pick<Seat, 'card' | 'state'>) {
  const lies = state === 'voted' || state === 'shown';
  return (
    <span className="seat-place" aria-hidden="true">
      {lies && (
        <span className="seat-card" data-turned={card !== null}>
          <span className="card card-back" />
          <span className="card card-face" data-size={cardSize(card ?? '')}>
            {card}
          </span>
        </span>
      )}
    </span>
  );
}
