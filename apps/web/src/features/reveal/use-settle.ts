import type { Story } from '@planning-poker/poker';
import { useCallback } from 'react';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { focusOf, roundInFocus } from '../../state/round.ts';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';

export interface Settle {
  readonly next: Story | null;
  readonly take: (estimate: string) => void;
  readonly goOn: () => void;
  readonly voteAgain: () => void;
}

/** What ends a story, or begins it anew. */
export function useSettle(): Settle {
  const game = useGameStore();
  const command = useCommand();
  const next = useGame(select.next);

  const take = useCallback(
    (estimate: string) => {
      const story = focusOf(game.view.getState());
      if (story !== null) void command({ type: 'acceptEstimate', storyId: story.storyId, estimate });
    },
    [game, command],
  );
  const goOn = useCallback(() => {
    if (next !== null) void command({ type: 'startStory', storyId: next.storyId });
  }, [command, next]);
  const voteAgain = useCallback(() => {
    const view = game.view.getState();
    const story = focusOf(view);
    const round = roundInFocus(view);
    if (story === null || round === null) return;
    void command({ type: 'restartVoting', storyId: story.storyId, round: round.number });
  }, [game, command]);

  return { next, take, goOn, voteAgain };
}
