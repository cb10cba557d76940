import { useEffect, useState } from 'react';
import { after } from '../../browser/timers.ts';
import { signals } from '../../messages/en/signals.ts';
import { t, teach } from '../../messages/t.ts';
import type { Seat } from '../../state/seats.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/button.tsx';

teach(signals);

/** Nobody thinks faster for being nudged twice in a row. */
const pauseMs = 10_000;

/** Tells those who are waited for that they are. */
export function NudgeButton({ waitingFor }: { readonly waitingFor: readonly Seat[] }) {
  const command = useCommand();
  const [nudged, setNudged] = useState(false);
  useEffect(() => (nudged ? after(pauseMs, () => setNudged(false)) : undefined), [nudged]);
  const playerIds = waitingFor.filter((seat) => !seat.isMe).map((seat) => seat.playerId);
  if (playerIds.length === 0) return null;
  const nudge = () => {
    setNudged(true);
    void command({ type: 'nudge', playerIds });
  };
  return (
    <Button look="ghost" busy={nudged} onClick={nudge}>
      {nudged ? t('nudge.done') : t('nudge.all')}
    </Button>
  );
}
