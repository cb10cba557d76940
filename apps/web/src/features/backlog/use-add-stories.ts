import type { StoryDraft, StoryId } from '@planning-poker/poker';
import { useCallback } from 'react';
import { createHistoryReader } from '../../api/history.ts';
import { reasonOf } from '../../messages/reason.ts';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { useNotices } from '../../state/notices.tsx';
import { participantToken } from '../../sync/participant-token.ts';
import { addedBy } from './added-by.ts';
import { batchesOf } from './import/batches.ts';
import { lastAddition } from './last-addition.ts';
import { addedTopic, useTakeOut } from './use-take-out.ts';

/** Adds stories in one step, as far as messages allow, and offers to undo it in one. False: not all of them were taken. */
export function useAddStories(): (drafts: readonly StoryDraft[]) => Promise<boolean> {
  const game = useGameStore();
  const { say } = useNotices();
  const takeOut = useTakeOut();

  return useCallback(
    async (drafts) => {
      const { events } = createHistoryReader(game.gameId, participantToken());
      const added: StoryId[] = [];
      const undo = () => ({ label: t('backlog.undo'), run: () => takeOut(added) });
      // One story is taken out as quickly by itself.
      const keep = () => added.length > 1 && lastAddition(game).setState([...added], true);
      for (const stories of batchesOf(drafts)) {
        const { correlationId, settled } = game.submit({ type: 'addStories', stories });
        const outcome = await settled;
        if (outcome.status !== 'accepted') {
          const reason = reasonOf(outcome);
          const some = added.length > 0;
          keep();
          say(some ? t('backlog.addedSome', { done: added.length, all: drafts.length, reason }) : reason, {
            tone: 'bad',
            action: some ? undo() : null,
            topic: some ? addedTopic : null,
          });
          return false;
        }
        if (drafts.length > 1) added.push(...(await addedBy(game, correlationId, outcome.gameVersion, events)));
      }
      keep();
      if (drafts.length > 1) {
        const action = added.length > 0 ? undo() : null;
        say(t('backlog.added', { count: drafts.length }), { action, topic: addedTopic });
      }
      return true;
    },
    [game, say, takeOut],
  );
}
