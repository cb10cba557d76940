import { useEffect } from 'react';
import { reasonOf } from '../messages/reason.ts';
import { t } from '../messages/t.ts';
import { useGameStore } from '../state/game-context.tsx';
import { useNotices } from '../state/notices.tsx';

/** Tells of what is refused although nobody on this page waits for it: it was asked for before a reload (U51). */
export function useResumed(): void {
  const game = useGameStore();
  const { say } = useNotices();
  useEffect(
    () =>
      game.watchOutcomes(({ command, outcome, isResumed }) => {
        if (!isResumed || outcome.status !== 'rejected') return;
        const reason = reasonOf(outcome);
        say(command.type === 'submitVote' ? t('hand.takenBack', { card: command.card, reason }) : reason, {
          tone: 'bad',
        });
      }),
    [game, say],
  );
}
