import { useCallback } from 'react';
import { reasonOf } from '../../messages/reason.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { focusOf, roundInFocus } from '../../state/round.ts';
import { useCommand } from '../../state/use-command.ts';

/** Turns the cards; with `force` without those who are waited for. */
export function useReveal(): (force: boolean) => void {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  return useCallback(
    (force) => {
      const view = game.view.getState();
      const story = focusOf(view);
      const round = roundInFocus(view);
      if (story === null || round === null) return;
      const reveal = { type: 'revealVotes', storyId: story.storyId, round: round.number } as const;
      void command(force ? { ...reveal, force } : reveal, (refusal) => {
        // What a refusal means is a sentence that comes when it is needed.
        void import('./reveal-refused.ts').then(
          ({ tellRefused }) =>
            tellRefused(refusal, reveal, game.view.getState(), {
              say,
              force: () => void command({ ...reveal, force: true }),
            }),
          () => say(reasonOf(refusal), { tone: 'bad' }),
        );
        return null;
      });
    },
    [game, command, say],
  );
}
