import type { StoryId } from '@planning-poker/poker';
import { useCallback } from 'react';
import { t } from '../../messages/t.ts';
import type { Notice } from '../../state/notices.tsx';
import { useCommand } from '../../state/use-command.ts';

/**
 * The way back, as far as the game has one: the estimate that a story had before is taken again, and the table goes back to
 * the story. A first estimate stays until another one is taken; back at its story "Change…" and "Vote again" are at hand.
 */
export function useUndo(): (
  storyId: StoryId,
  former: string | null,
  goesBack: boolean,
) => NonNullable<Notice['action']> {
  const command = useCommand();
  return useCallback(
    (storyId, former, goesBack) => ({
      label: former === null ? t('settled.goBack') : t('undo'),
      run: () => {
        if (former !== null) void command({ type: 'acceptEstimate', storyId, estimate: former });
        if (goesBack) void command({ type: 'startStory', storyId });
      },
    }),
    [command],
  );
}
