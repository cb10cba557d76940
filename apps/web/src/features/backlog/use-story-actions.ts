import { useCallback } from 'react';
import type { Story } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useSkip } from '../../state/use-skip.ts';

interface StoryChanges {
  /** Brings a story to the table for those who may, and else to this tab alone; back, where the others are at it. */
  readonly goTo: (story: Story, together: boolean) => void;
  readonly lookAt: (storyId: string) => void;
  readonly retitle: (story: Story, title: string) => void;
  readonly open: (storyIds: readonly string[]) => void;
  /** Nobody is asked whether they are sure, here and below: each is told, with the way back. */
  readonly skip: (story: Story) => void;
  readonly remove: (story: Story) => void;
  readonly restore: (story: Story) => void;
}

/** What a person can do with a story; the same functions for as long as the game is the same. */
export function useStoryActions(): StoryChanges {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();

  const goTo = useCallback(
    ({ storyId }: Story, together: boolean) => {
      if (game.view.getState().game?.currentStoryId === storyId) game.lookAt(null);
      else if (together) void command({ type: 'startStory', storyId });
      else game.lookAt(storyId);
    },
    [game, command],
  );
  const lookAt = useCallback((storyId: string) => game.lookAt(storyId), [game]);
  const retitle = useCallback(
    ({ storyId }: Story, title: string) => void command({ type: 'editStory', storyId, title }),
    [command],
  );
  const open = useCallback(
    (storyIds: readonly string[]) => void command({ type: 'openVoting', storyIds: [...storyIds] }),
    [command],
  );
  const skip = useSkip();
  const restore = useCallback(({ storyId }: Story) => void command({ type: 'restoreStory', storyId }), [command]);
  const remove = useCallback(
    (story: Story) => {
      const wasShared = game.view.getState().game?.currentStoryId === story.storyId;
      void command({ type: 'removeStory', storyId: story.storyId }).then((removed) => {
        if (!removed) return;
        const undo = () => {
          restore(story);
          if (wasShared) void command({ type: 'startStory', storyId: story.storyId });
        };
        say(t('backlog.removed', { title: story.title }), { action: { label: t('backlog.undo'), run: undo } });
      });
    },
    [game, command, restore, say],
  );
  return { goTo, lookAt, retitle, open, skip, remove, restore };
}
