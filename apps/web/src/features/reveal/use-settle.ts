import type { Story } from '@planning-poker/poker';
import { useCallback } from 'react';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import type { GameView } from '../../sync/game-store.ts';
import { settledNotice, wentOnNotice } from './settled-notice.ts';
import { useUndo } from './use-undo.ts';
import { useVoteAgain } from './use-vote-again.ts';

export interface Settle {
  /** What comes after this story; null where nothing does, or where this page looks at a story alone. */
  readonly next: Story | null;
  /** This page looks at a story alone. */
  readonly elsewhere: boolean;
  /** Takes an estimate; with `goesOn` the next story comes by itself. */
  readonly take: (estimate: string, goesOn: boolean) => void;
  readonly goOn: () => void;
  readonly voteAgain: () => void;
}

const isElsewhere = ({ lookedAt }: GameView) => lookedAt !== null;
/** Going on from a story that this page looks at alone would take everybody away from theirs. */
const nextFromHere = (view: GameView) => (isElsewhere(view) ? null : select.next(view));

/** What ends a story, or begins it anew. What was done can be undone for as long as its notice stands (U29). */
export function useSettle(): Settle {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  const undo = useUndo();
  const next = useGame(nextFromHere);
  const elsewhere = useGame(isElsewhere);

  const take = useCallback(
    async (estimate: string, goesOn: boolean) => {
      const before = game.view.getState();
      const story = select.story(before);
      if (story === null) return;
      const then = goesOn ? nextFromHere(before) : null;
      const taken = command({ type: 'acceptEstimate', storyId: story.storyId, estimate });
      if (then !== null) void command({ type: 'startStory', storyId: then.storyId });
      if (!(await taken)) return;
      const { text, change, byAnother } = settledNotice(before, game.view.getState(), story, estimate);
      const action = change === null && then === null ? null : undo(story.storyId, change, then !== null);
      if (action !== null || byAnother) say(text, { action, topic: 'settled' });
    },
    [game, command, say, undo],
  );
  const goOn = useCallback(async () => {
    const before = game.view.getState();
    const then = nextFromHere(before);
    if (then === null || !(await command({ type: 'startStory', storyId: then.storyId }))) return;
    const from = select.story(before);
    const text = wentOnNotice(before, game.view.getState(), then);
    if (from !== null) say(text, { action: undo(from.storyId, null, true), topic: 'settled' });
  }, [game, command, say, undo]);
  return {
    next,
    elsewhere,
    take: (estimate, goesOn) => void take(estimate, goesOn),
    goOn: () => void goOn(),
    voteAgain: useVoteAgain(),
  };
}
