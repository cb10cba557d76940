import type { Story } from '@planning-poker/poker';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { useRights } from '../../state/use-rights.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazily } from '../../ui/lazily.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import type { GameView } from '../../sync/game-store.ts';
import { safeLink } from './safe-link.ts';
import './story.css';

const StoryForm = lazily(async () => (await import('../../ui/story-form.tsx')).StoryForm);
const StoryDetails = lazily(async () => (await import('./story-details.tsx')).StoryDetails);
const LongTitle = lazily(async () => (await import('./long-title.tsx')).LongTitle);
const Elsewhere = lazily(async () => (await import('./elsewhere.tsx')).Elsewhere);

const lookedAt = (view: GameView) => view.lookedAt;

/** What is being estimated. `aside` stands at the end of the line: on a phone the way to the other stories. */
export function StoryHeading({ aside }: { readonly aside: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const story = useGame(select.story);
  const elsewhere = useGame(lookedAt);
  const rights = useRights();
  const command = useCommand();
  const [editedId, setEditedId] = useState<string | null>(null);
  const editing = story !== null && editedId === story.storyId;
  useKeptFocus(place, `${editing} ${elsewhere}`);
  return (
    <div ref={place} className="story-place" tabIndex={-1}>
      <Suspense>{elsewhere !== null && <Elsewhere storyId={elsewhere} />}</Suspense>
      <div className="story">
        {editing ? (
          <Suspense>
            <StoryForm
              key={story.storyId}
              story={story}
              onSave={(changes) => void command({ type: 'editStory', storyId: story.storyId, ...changes })}
              onDone={() => setEditedId(null)}
            />
          </Suspense>
        ) : (
          <Words story={story} onEdit={rights.stories ? setEditedId : null} />
        )}
        {aside}
      </div>
      {/* Its room is kept: what comes late moves nothing on the table (U13). */}
      <Suspense fallback={<div className="story-details" />}>
        {!editing && story !== null && (story.description ?? story.notes) !== null && (
          <StoryDetails key={story.storyId} story={story} />
        )}
      </Suspense>
    </div>
  );
}

interface WordsProps {
  readonly story: Story | null;
  readonly onEdit: ((storyId: string) => void) | null;
}

function Words({ story, onEdit }: WordsProps) {
  if (story === null) return <h2 className="story-title">{t('story.none')}</h2>;
  return (
    <>
      <div className="story-words">
        <StoryKey storyKey={story.key} link={story.link} />
        <Title key={story.storyId} title={story.title} />
      </div>
      {onEdit !== null && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('story.edit')}
          title={t('story.edit')}
          onClick={() => onEdit(story.storyId)}
        >
          <Icon name="pencil" />
        </button>
      )}
    </>
  );
}

/** A long title is cut to two lines and can be unfolded, by what comes with the rest; a screen reader has all of it anyway. */
function Title({ title }: { readonly title: string }) {
  // What is asked for while the first card is drawn competes with it (U7).
  const stands = useDelayed(true, 0);
  return (
    <h2 className="story-title" title={title}>
      <Suspense fallback={title}>{stands ? <LongTitle title={title} /> : title}</Suspense>
    </h2>
  );
}

/** Where the story lives, for whoever wants to read it there. */
function StoryKey({ storyKey, link }: { readonly storyKey: string | null; readonly link: string | null }) {
  const href = safeLink(link);
  if (href === null) return storyKey === null ? null : <span className="story-key">{storyKey}</span>;
  return (
    <a className="story-key" href={href} target="_blank" rel="noopener noreferrer">
      {storyKey ?? new URL(href).hostname} <span className="sr-only">{t('opensElsewhere')}</span>
    </a>
  );
}
