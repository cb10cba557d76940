import type { Story } from '@planning-poker/poker';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';

interface RemovedStoriesProps {
  readonly stories: readonly Story[];
  readonly onRestore: (story: Story) => void;
}

/** What was removed is kept (D24), and found here by whoever wants it back later. */
export function RemovedStories({ stories, onRestore }: RemovedStoriesProps) {
  const [open, setOpen] = useState(false);
  const removed = stories.filter(({ status }) => status === 'removed');
  if (removed.length === 0) return null;
  const count = t('backlog.removedStories', { count: removed.length });
  return (
    <details className="removed-stories" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count}</summary>
      {open && (
        <ul aria-label={count}>
          {removed.map((story) => (
            <li key={story.storyId} className="story-item">
              <div className="story-item-row">
                <span className="story-item-line">
                  <span className="story-item-title">{story.title}</span>
                </span>
                <Button
                  look="ghost"
                  aria-label={t('backlog.restoreThis', { title: story.title })}
                  onClick={() => onRestore(story)}
                >
                  {t('backlog.restore')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
