import type { Story } from '@planning-poker/poker';
import { memo, useEffect, useRef } from 'react';
import { t } from '../../messages/t.ts';
import { useCommand } from '../../state/use-command.ts';

interface StoryItemProps {
  readonly story: Story;
  readonly current: boolean;
  readonly mayStart: boolean;
  readonly onStart: (() => void) | undefined;
}

/** A line of the backlog. Who may choose stories brings it to the table by pressing it. */
export const StoryItem = memo(function StoryItem({ story, current, mayStart, onStart }: StoryItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const command = useCommand();
  useEffect(() => {
    if (current) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const start = () => {
    void command({ type: 'startStory', storyId: story.storyId });
    onStart?.();
  };
  const line = (
    <>
      <span className="story-item-title">
        {story.key !== null && <span className="story-item-key">{story.key} </span>}
        {story.title}
      </span>
      <StoryMark story={story} />
    </>
  );
  return (
    <li ref={item} className="story-item" data-status={story.status} aria-current={current || undefined}>
      {mayStart && !current ? (
        <button
          type="button"
          className="story-item-line"
          title={t('backlog.start', { title: story.title })}
          onClick={start}
        >
          {line}
        </button>
      ) : (
        <div className="story-item-line">{line}</div>
      )}
    </li>
  );
});

/** How far a story is: its estimate, or a word. */
function StoryMark({ story }: { readonly story: Story }) {
  const { status, estimate } = story;
  if (estimate !== null) {
    return (
      <span className="story-mark" data-mark="estimate">
        <span className="sr-only">{t('backlog.estimate')}</span> {estimate}
      </span>
    );
  }
  if (status === 'pending') return null;
  return (
    <span className="story-mark" data-mark={status}>
      {wordFor(status)}
    </span>
  );
}

function wordFor(status: Story['status']): string {
  if (status === 'skipped') return t('backlog.skipped');
  return status === 'revealed' ? t('backlog.revealed') : t('backlog.voting');
}
