import { t } from '../../messages/t.ts';
import type { Seat } from '../../state/seats.ts';

/** What says of a place that its person leads, for those who do not see the star. */
export const leadsId = 'leads-this-game';

/** What a place shows, in words: never by colour or shape alone. */
export function seatWords(seat: Seat): string {
  const { state, present } = seat;
  switch (state) {
    case 'shown':
      return marksOf(seat).join(', ');
    case 'voted':
      return present ? t('seat.voted') : t('seat.votedAway');
    case 'thinking':
      return t('seat.thinking');
    case 'away':
      return t('seat.away');
    case 'none':
      return t('seat.none');
    case 'here':
      return t('seat.here');
  }
}

/** The same for somebody who does not see the card itself. */
export function spokenSeat(seat: Seat): string {
  return seat.state === 'shown' && seat.card !== null ? [seat.card, ...marksOf(seat)].join(', ') : seatWords(seat);
}

function marksOf({ extreme, changed }: Seat): readonly string[] {
  const marks = [
    extreme === 'low' && t('seat.low'),
    extreme === 'high' && t('seat.high'),
    changed && t('seat.changed'),
  ];
  return marks.filter((mark) => mark !== false);
}
