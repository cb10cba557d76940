import type { CardLabel } from '@planning-poker/poker';
import { useCallback } from 'react';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { ownCard } from '../../state/own-vote.ts';
import { focusOf, roundInFocus } from '../../state/round.ts';
import { useCommand } from '../../state/use-command.ts';

/** Plays a card, or takes it back into the hand where it is the one that lies there. */
export function useVote(): (card: CardLabel) => void {
  const game = useGameStore();
  const command = useCommand();
  return useCallback(
    (card) => {
      const view = game.view.getState();
      const story = focusOf(view);
      const round = roundInFocus(view);
      if (story === null || round === null) return;
      const at = { storyId: story.storyId, round: round.number };
      const reason = (sentence: 'hand.takenBack' | 'hand.stillThere') => (refusal: Parameters<typeof reasonOf>[0]) =>
        t(sentence, { card, reason: reasonOf(refusal) });
      if (ownCard(view) === card) void command({ type: 'withdrawVote', ...at }, reason('hand.stillThere'));
      else void command({ type: 'submitVote', ...at, card }, reason('hand.takenBack'));
    },
    [game, command],
  );
}
