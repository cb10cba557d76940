import type { Story, StoryId } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';

interface OpenSeveralProps {
  readonly stories: readonly Story[];
  /** Null: nothing is being chosen. */
  readonly ticked: ReadonlySet<StoryId> | null;
  readonly onTick: (ticked: ReadonlySet<StoryId> | null) => void;
  readonly onOpen: (storyIds: readonly StoryId[]) => void;
}

/** Several stories at once, to be estimated by everybody in their own time. */
export function OpenSeveral({ stories, ticked, onTick, onOpen }: OpenSeveralProps) {
  const unopened = stories.filter(({ status }) => status === 'pending' || status === 'skipped');
  if (ticked === null) {
    return (
      unopened.length > 1 && (
        <Button look="ghost" className="open-several-button" onClick={() => onTick(new Set())}>
          {t('backlog.openSeveral')}
        </Button>
      )
    );
  }
  return (
    <div className="open-several">
      <p>{t('backlog.openHow')}</p>
      <div className="open-several-actions">
        <Button look="ghost" onClick={() => onTick(new Set(unopened.map(({ storyId }) => storyId)))}>
          {t('backlog.openAll')}
        </Button>
        <Button look="ghost" onClick={() => onTick(null)}>
          {t('backlog.cancel')}
        </Button>
        <Button
          look="soft"
          disabled={ticked.size === 0}
          onClick={() => {
            onOpen([...ticked]);
            onTick(null);
          }}
        >
          {t('backlog.openTicked', { count: ticked.size })}
        </Button>
      </div>
    </div>
  );
}
