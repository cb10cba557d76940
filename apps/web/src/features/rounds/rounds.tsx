import { useId, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { firstStory, hasRounds, roundsOf } from './rounds-of.ts';
import { RoundsTable } from './rounds-table.tsx';
import './rounds.css';

/** A story's rounds side by side: how people came together, or did not. */
export function Rounds() {
  const id = useId();
  const all = useGame(select.stories);
  const currentStoryId = useGame(select.storyId);
  const players = useGame(select.players);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const stories = all.filter(hasRounds);
  const story = stories.find(({ storyId }) => storyId === chosenId) ?? firstStory(stories, currentStoryId);
  if (story === null) return <p className="rounds-note">{t('rounds.none')}</p>;
  return (
    <div className="rounds">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t('rounds.story')}
        </label>
        <select id={id} value={story.storyId} onChange={(event) => setChosenId(event.target.value)}>
          {stories.map(({ storyId, key, title }) => (
            <option key={storyId} value={storyId}>
              {key === null ? title : `${key} ${title}`}
            </option>
          ))}
        </select>
      </div>
      <RoundsTable title={story.title} table={roundsOf(story, players)} />
      {story.estimate !== null && <p>{t('rounds.estimate', { estimate: story.estimate })}</p>}
    </div>
  );
}
