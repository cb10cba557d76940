import type { PlayerId } from '@planning-poker/poker';
import { useEffect } from 'react';
import { t } from '../../messages/t.ts';
import { useNotices } from '../../state/notices.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useTable } from '../../state/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ReactionPicker } from './reaction-picker.tsx';
import { seatWords } from './seat-words.ts';

interface SeatSheetProps {
  readonly playerId: PlayerId;
  readonly onClose: () => void;
}

/** Something for one person: a nudge where the table waits for them, a reaction at any time. */
export function SeatSheet({ playerId, onClose }: SeatSheetProps) {
  const seat = useTable().voters.find((voter) => voter.playerId === playerId) ?? null;
  const command = useCommand();
  const { say } = useNotices();
  const gone = seat === null;
  // Whoever leaves the table meanwhile takes the sheet along.
  useEffect(() => {
    if (gone) onClose();
  }, [gone, onClose]);
  if (seat === null) return null;
  const { name } = seat;
  const nudge = async () => {
    onClose();
    if (await command({ type: 'nudge', playerIds: [playerId] })) say(t('signal.nudged', { name }));
  };
  return (
    <Sheet title={name} onClose={onClose}>
      <div className="seat-sheet">
        <p className="seat-sheet-state">{seat.card ?? seatWords(seat)}</p>
        <ReactionPicker to={seat} onSent={onClose} />
        {seat.state === 'thinking' && <Button onClick={() => void nudge()}>{t('signal.nudge', { name })}</Button>}
      </div>
    </Sheet>
  );
}
