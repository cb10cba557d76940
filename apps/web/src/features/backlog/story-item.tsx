import type { Story, StoryId } from '@planning-poker/poker';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { t } from '../../messages/t.ts';
import type { OwnPart } from '../../state/missing-votes.ts';
import { Icon } from '../../ui/icon.tsx';
import { StoryActions, type StoryHandlers } from './story-actions.tsx';
import { StoryMark } from './story-mark.tsx';
import { TitleForm } from './title-form.tsx';
import type { DragHandlers } from './use-drag.ts';

export interface ItemHandlers extends StoryHandlers {
  /** Brings it to the table, or looks at it, as the right goes. */
  readonly press: (story: Story) => void;
  readonly tick: (storyId: StoryId, ticked: boolean) => void;
  readonly unfold: (storyId: StoryId | null) => void;
  readonly retitle: (story: Story, title: string) => void;
}

export interface StoryItemProps {
  readonly story: Story;
  readonly own: OwnPart;
  /** Everybody is here who looks at nothing else. */
  readonly shared: boolean;
  /** This tab looks at it, and the others are elsewhere. */
  readonly looked: boolean;
  /** There is no way to it: this tab shows it already, and nobody else is to be brought. */
  readonly here: boolean;
  readonly mayLead: boolean;
  readonly unfolded: boolean;
  readonly renaming: boolean;
  /** Null: nothing is being chosen. */
  readonly ticked: boolean | null;
  readonly dragging: boolean;
  readonly drop: 'before' | 'after' | null;
  readonly on: ItemHandlers;
  readonly drag: DragHandlers;
}

/** The button that unfolds what can be done with a story. */
export const moreId = (storyId: StoryId): string => `more-${storyId}`;

/** A line of the backlog. Who may choose stories brings it to the table by pressing it; everybody else looks at it alone. */
export const StoryItem = memo(function StoryItem(props: StoryItemProps) {
  const { story, shared, looked, mayLead, unfolded, renaming, dragging, drop, on } = props;
  const item = useRef<HTMLLIElement>(null);
  const inSight = shared || looked;
  useEffect(() => {
    if (inSight) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [inSight]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayLead || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    on.step(story.storyId, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      ref={item}
      className="story-item"
      data-story={story.storyId}
      data-status={story.status}
      data-looked={looked || undefined}
      data-dragging={dragging || undefined}
      data-drop={drop ?? undefined}
      aria-current={shared || undefined}
      onKeyDown={onKeyDown}
    >
      <div className="story-item-row">
        {renaming ? (
          <TitleForm story={story} onRename={on.retitle} onDone={() => on.rename(story.storyId, false)} />
        ) : (
          <Line {...props} />
        )}
        {mayLead && props.ticked === null && <More {...props} />}
      </div>
      {unfolded && !renaming && <StoryActions story={story} on={on} />}
    </li>
  );
});

/** The story itself: a button, a box to tick, or, where there is nothing to be done with it, words. */
function Line({ story, own, looked, here, mayLead, ticked, on }: StoryItemProps) {
  const words = (
    <>
      <span className="story-item-title">
        {story.key !== null && <span className="story-item-key">{story.key} </span>}
        {story.title}
      </span>
      {looked && (
        <span className="story-mark" data-mark="looked">
          {t('backlog.looked')}
        </span>
      )}
      <StoryMark story={story} own={own} />
    </>
  );
  if (ticked !== null) {
    const opened = story.status !== 'pending' && story.status !== 'skipped';
    return (
      <label className="story-item-line">
        <input
          type="checkbox"
          checked={ticked}
          disabled={opened}
          onChange={(event) => on.tick(story.storyId, event.target.checked)}
        />
        {words}
      </label>
    );
  }
  if (here) return <div className="story-item-line">{words}</div>;
  const hint = mayLead ? t('backlog.start', { title: story.title }) : t('backlog.lookAt', { title: story.title });
  return (
    <button type="button" className="story-item-line" title={hint} onClick={() => on.press(story)}>
      {words}
    </button>
  );
}

/** Unfolds what can be done with the story, and is what it is dragged by. */
function More({ story, unfolded, on, drag }: StoryItemProps) {
  return (
    <button
      type="button"
      id={moreId(story.storyId)}
      className="icon-button story-item-more"
      aria-label={t('backlog.more', { title: story.title })}
      title={t('backlog.moreHint')}
      aria-expanded={unfolded}
      onPointerDown={(event) => drag.onPointerDown(event, story.storyId)}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      onClick={(click) => {
        if (!drag.swallowsClick(click)) on.unfold(unfolded ? null : story.storyId);
      }}
    >
      <Icon name="menu" />
    </button>
  );
}
