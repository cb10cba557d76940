import type { StoryDraft, StoryId } from '@planning-poker/poker';
import { useCallback } from 'react';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { useCommand } from '../../state/use-command.ts';
import { addedBy } from './added-by.ts';
import { batchesOf } from './import/batches.ts';

/** Adds stories in one step, as far as messages allow, and offers to undo it in one. False: not all of them were taken. */
export function useAddStories(): (drafts: readonly StoryDraft[]) => Promise<boolean> {
  const game = useGameStore();
  const command = useCommand();
  const { say } = useNotices();

  const takeOut = useCallback(
    async (storyIds: readonly StoryId[]) => {
      if (await command({ type: 'removeStories', storyIds })) say(t('backlog.undone', { count: storyIds.length }));
    },
    [command, say],
  );

  return useCallback(
    async (drafts) => {
      const added: StoryId[] = [];
      const undo = () => ({ label: t('backlog.undo'), run: () => void takeOut(added) });
      for (const stories of batchesOf(drafts)) {
        const { correlationId, settled } = game.submit({ type: 'addStories', stories });
        const outcome = await settled;
        if (outcome.status !== 'accepted') {
          const reason = reasonOf(outcome);
          const some = added.length > 0;
          say(some ? t('backlog.addedSome', { done: added.length, all: drafts.length, reason }) : reason, {
            tone: 'bad',
            action: some ? undo() : null,
          });
          return false;
        }
        added.push(...(await addedBy(game, correlationId, outcome.gameVersion)));
      }
      // One story is taken out as quickly by itself.
      if (drafts.length > 1) {
        say(t('backlog.added', { count: drafts.length }), { action: added.length > 0 ? undo() : null });
      }
      return true;
    },
    [game, say, takeOut],
  );
}
