import { type Command, storyOf, type StoryId } from '@planning-poker/poker';
import { useCallback } from 'react';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { type Notice, useNotices } from '../../state/notices.tsx';
import { useCommand } from '../../state/use-command.ts';
import type { EstimateChange } from './settled-notice.ts';

type Action = NonNullable<Notice['action']>;

/**
 * The way back: the estimate that a story had before is taken again, or there is none again, and the table goes back to the
 * story. Where another estimate was taken meanwhile, that one stays, and is told.
 */
export function useUndo(): (storyId: StoryId, change: EstimateChange | null, goesBack: boolean) => Action {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  return useCallback(
    (storyId, change, goesBack) => ({
      label: t(change === null ? 'settled.goBack' : 'undo'),
      run: () => {
        const shown = game.view.getState().game;
        const now = shown === null ? null : (storyOf(shown, storyId)?.estimate ?? null);
        if (change !== null && now !== change.estimate) {
          say(now === null ? t('settled.isOpenAgain') : t('settled.isOther', { estimate: now }));
          return;
        }
        if (change !== null) void command(undoing(storyId, change));
        if (goesBack) void command({ type: 'startStory', storyId });
      },
    }),
    [game, command, say],
  );
}

function undoing(storyId: StoryId, { former }: EstimateChange): Command {
  return former === null
    ? { type: 'withdrawEstimate', storyId }
    : { type: 'acceptEstimate', storyId, estimate: former };
}
