import { type RefObject, useState } from 'react';
import type { PlayerId } from '@planning-poker/poker';
import { signals } from '../../messages/en/signals.ts';
import { teach } from '../../messages/t.ts';
import { Reactions } from './reactions.tsx';
import { SeatSheet } from './seat-sheet.tsx';
import { useSeatButtons } from './use-seat-buttons.ts';

teach(signals);

interface SignalsProps {
  readonly seats: RefObject<HTMLElement | null>;
  /** Where the Tab key stops; null: nowhere yet. */
  readonly stop: PlayerId | null;
  readonly onStop: (playerId: PlayerId) => void;
}

/** What goes back and forth across the table: a place that is pressed, and the reactions that rise beside the cards. */
export function Signals({ seats, stop, onStop }: SignalsProps) {
  const [chosen, setChosen] = useState<PlayerId | null>(null);
  useSeatButtons({ seats, stop, onStop, onChoose: setChosen });
  return (
    <>
      <Reactions seats={seats} />
      {chosen !== null && <SeatSheet playerId={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
