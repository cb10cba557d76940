import type { Story, StoryId } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { isSkippable } from '../../state/use-skip.ts';
import { Button } from '../../ui/button.tsx';

export interface StoryHandlers {
  readonly step: (storyId: StoryId, step: -1 | 1) => void;
  readonly lookAt: (storyId: StoryId) => void;
  /** Its title becomes a field where it stands, or words again. */
  readonly rename: (storyId: StoryId, renaming: boolean) => void;
  readonly edit: (storyId: StoryId) => void;
  readonly open: (storyIds: readonly StoryId[]) => void;
  readonly skip: (story: Story) => void;
  readonly remove: (story: Story) => void;
}

/** All that can be done with one story, in words, each by a button of its own. */
export function StoryActions({ story, on }: { readonly story: Story; readonly on: StoryHandlers }) {
  const { storyId, status } = story;
  const unopened = status === 'pending' || status === 'skipped';
  return (
    <div className="story-actions" role="group" aria-label={t('backlog.more', { title: story.title })}>
      <Button look="ghost" onClick={() => on.step(storyId, -1)}>
        {t('backlog.up')}
      </Button>
      <Button look="ghost" onClick={() => on.step(storyId, 1)}>
        {t('backlog.down')}
      </Button>
      <Button look="ghost" onClick={() => on.rename(storyId, true)}>
        {t('backlog.rename')}
      </Button>
      <Button look="ghost" onClick={() => on.edit(storyId)}>
        {t('backlog.edit')}
      </Button>
      <Button look="ghost" onClick={() => on.lookAt(storyId)}>
        {t('backlog.lookAlone')}
      </Button>
      {unopened && (
        <Button look="ghost" onClick={() => on.open([storyId])}>
          {t('backlog.openOne')}
        </Button>
      )}
      {isSkippable(story) && (
        <Button look="ghost" onClick={() => on.skip(story)}>
          {t('skip.skip')}
        </Button>
      )}
      <Button look="ghost" onClick={() => on.remove(story)}>
        {t('backlog.remove')}
      </Button>
    </div>
  );
}
