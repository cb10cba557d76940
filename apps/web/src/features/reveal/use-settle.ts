import type { Story } from '@planning-poker/poker';
import { useCallback } from 'react';
import { reasonOf } from '../../messages/reason.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { alreadyDone } from './already-done.ts';
import { settledNotice, wentOnNotice } from './settled-notice.ts';
import { useUndo } from './use-undo.ts';

export interface Settle {
  readonly next: Story | null;
  /** Takes an estimate; with `goesOn` the next story comes by itself. */
  readonly take: (estimate: string, goesOn: boolean) => void;
  readonly goOn: () => void;
  readonly voteAgain: () => void;
}

/** What ends a story, or begins it anew. What was done can be undone for as long as its notice stands (U29). */
export function useSettle(): Settle {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  const undo = useUndo();
  const next = useGame(select.next);

  const take = useCallback(
    async (estimate: string, goesOn: boolean) => {
      const before = game.view.getState();
      const story = select.story(before);
      if (story === null) return;
      const then = goesOn ? select.next(before) : null;
      const taken = command({ type: 'acceptEstimate', storyId: story.storyId, estimate });
      if (then !== null) void command({ type: 'startStory', storyId: then.storyId });
      if (!(await taken)) return;
      const { text, former, byAnother } = settledNotice(before, game.view.getState(), story, estimate);
      const action = former === null && then === null ? null : undo(story.storyId, former, then !== null);
      if (action !== null || byAnother) say(text, { action, topic: 'settled' });
    },
    [game, command, say, undo],
  );
  const goOn = useCallback(async () => {
    const before = game.view.getState();
    const then = select.next(before);
    if (then === null || !(await command({ type: 'startStory', storyId: then.storyId }))) return;
    const from = select.story(before);
    const text = wentOnNotice(before, game.view.getState(), then);
    if (from !== null) say(text, { action: undo(from.storyId, null, true), topic: 'settled' });
  }, [game, command, say, undo]);
  const voteAgain = useCallback(() => {
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

  return {
    next,
    take: (estimate, goesOn) => void take(estimate, goesOn),
    goOn: () => void goOn(),
    voteAgain,
  };
}
