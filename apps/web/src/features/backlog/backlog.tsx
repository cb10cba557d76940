import { useMemo } from 'react';
import { t } from '../../messages/t.ts';
import { listed, totalsOf } from '../../state/backlog.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { AddStories } from './add-stories.tsx';
import { ComingStories } from './coming-stories.tsx';
import { StoryItem } from './story-item.tsx';
import { backlogSentence } from './backlog-sentence.ts';
import './backlog.css';

/** All stories, in order, with what they came out at. `onStart` is called when one is chosen. */
export function Backlog({ onStart }: { readonly onStart?: () => void }) {
  const stories = useGame(select.stories);
  const deck = useGame(select.deck);
  const currentStoryId = useGame(select.storyId);
  const rights = useRights();
  const totals = useMemo(() => totalsOf(stories, deck), [stories, deck]);
  return (
    <div className="backlog">
      <p className="backlog-totals">{backlogSentence(totals)}</p>
      <ol className="stories" aria-label={t('backlog.stories')}>
        {listed(stories).map((story) => (
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
