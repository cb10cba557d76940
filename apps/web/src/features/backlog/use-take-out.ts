import type { StoryId } from '@planning-poker/poker';
import { useCallback } from 'react';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { useCommand } from '../../state/use-command.ts';
import { lastAddition } from './last-addition.ts';

/** Takes out in one step what was added in one. */
export function useTakeOut(): (storyIds: readonly StoryId[]) => void {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();
  return useCallback(
    (storyIds) => {
      void command({ type: 'removeStories', storyIds }).then((done) => {
        if (!done) return;
        lastAddition(game).setState([], true);
        say(t('backlog.undone', { count: storyIds.length }), { topic: addedTopic });
      });
    },
    [game, command, say],
  );
}

/** One notice at a time speaks of what was added and taken out. */
export const addedTopic = 'added';
