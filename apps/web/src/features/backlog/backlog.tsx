import { useMemo } from 'react';
import { backlog } from '../../messages/en/backlog.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { useTotals } from '../../state/use-totals.ts';
import { AddStories } from './add-stories.tsx';
import { ComingStories } from './coming-stories.tsx';
import { StoryItem } from './story-item.tsx';
import { backlogSentence } from './backlog-sentence.ts';
import './backlog.css';

teach(backlog);

/** All stories, in order, with what they came out at. `onStart` is called when one is chosen. */
export function Backlog({ onStart }: { readonly onStart?: () => void }) {
  const stories = useGame(select.stories);
  const currentStoryId = useGame(select.storyId);
  const rights = useRights();
  const listed = useMemo(() => stories.filter(({ status }) => status !== 'removed'), [stories]);
  return (
    <div className="backlog">
      <p className="backlog-totals">{backlogSentence(useTotals())}</p>
      <ol className="stories" aria-label={t('backlog.stories')}>
        {listed.map((story) => (
          <StoryItem
            key={story.storyId}
            story={story}
            current={story.storyId === currentStoryId}
            mayStart={rights.stories}
            onStart={onStart}
          />
        ))}
        <ComingStories />
      </ol>
      {rights.stories ? <AddStories /> : <p className="backlog-note">{t('backlog.readOnly')}</p>}
    </div>
  );
}
