import { type ReactNode, Suspense, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazily } from '../../ui/lazily.ts';
import { safeLink } from './safe-link.ts';
import './story.css';

const TitleForm = lazily(async () => (await import('./title-form.tsx')).TitleForm);

/** What is being estimated. `aside` stands at the end of the line: on a phone the way to the other stories. */
export function StoryHeading({ aside }: { readonly aside: ReactNode }) {
  const story = useGame(select.story);
  const rights = useRights();
  const [editing, setEditing] = useState(false);
  return (
    <div className="story">
      {story === null ? (
        <h2 className="story-title">{t('story.none')}</h2>
      ) : editing ? (
        <Suspense>
          <TitleForm key={story.storyId} storyId={story.storyId} title={story.title} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <>
          <div className="story-words">
            <StoryKey storyKey={story.key} link={story.link} />
            <Title key={story.storyId} title={story.title} />
          </div>
          {rights.stories && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('story.rename')}
              title={t('story.rename')}
              onClick={() => setEditing(true)}
            >
              <Icon name="pencil" />
            </button>
          )}
        </>
      )}
      {aside}
    </div>
  );
}

/** A long title is cut until it is pressed; a screen reader has all of it anyway. */
function Title({ title }: { readonly title: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <h2 className="story-title" title={title} data-whole={whole} onClick={() => setWhole(!whole)}>
      {title}
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
