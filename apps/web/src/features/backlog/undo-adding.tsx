import { useStore } from 'zustand';
import { t } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { useNoticeList } from '../../state/notices.tsx';
import { select } from '../../state/selectors.ts';
import { Button } from '../../ui/button.tsx';
import { lastAddition } from './last-addition.ts';
import { addedTopic, useTakeOut } from './use-take-out.ts';

/** The way back from a paste once its notice has gone. What has an estimate by now is not undone with the rest. */
export function UndoAdding() {
  const added = useStore(lastAddition(useGameStore()));
  const stories = useGame(select.stories);
  const isTold = useNoticeList().some(({ topic }) => topic === addedTopic);
  const takeOut = useTakeOut();
  if (added.length === 0 || isTold) return null;
  const ids = new Set(added);
  const left = stories.filter(
    (story) => ids.has(story.storyId) && story.status !== 'removed' && story.estimate === null,
  );
  if (left.length === 0) return null;
  return (
    <Button look="ghost" className="undo-adding" onClick={() => takeOut(left.map(({ storyId }) => storyId))}>
      {t('backlog.undoAdding', { count: left.length })}
    </Button>
  );
}
