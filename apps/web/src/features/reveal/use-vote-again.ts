import { useCallback } from 'react';
import { reasonOf } from '../../messages/reason.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { alreadyDone } from './already-done.ts';

/** Begins another round of the story; whoever comes second is told who was first (U30). */
export function useVoteAgain(): () => void {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  return useCallback(() => {
    const view = game.view.getState();
    const story = select.story(view);
    const round = select.round(view);
    if (story === null || round === null) return;
    const again = { type: 'restartVoting', storyId: story.storyId, round: round.number } as const;
    void command(again, (refusal) => {
      const told = refusal.code === 'stale_round' ? alreadyDone(game.view.getState(), again) : undefined;
      if (told === undefined) return reasonOf(refusal);
      if (told !== null) say(told);
      return null;
    });
  }, [game, command, say]);
}
