import type { Story, StoryId } from '@planning-poker/poker';
import { useCallback, useMemo, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { ownPartIn } from '../../state/missing-votes.ts';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { useFocusNext } from '../../ui/use-focus-next.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { ComingStories } from './coming-stories.tsx';
import { type ItemHandlers, moreId, StoryItem } from './story-item.tsx';
import { type Drag, useDrag } from './use-drag.ts';
import { useMoves } from './use-moves.ts';
import { useStoryActions } from './use-story-actions.ts';

/** The stories that are chosen; null while nothing is being chosen. */
export type Ticked = ReadonlySet<StoryId> | null;

interface StoryListProps {
  readonly listed: readonly Story[];
  readonly voter: string | null;
  readonly ticked: Ticked;
  readonly onTick: (change: (ticked: Ticked) => Ticked) => void;
  readonly onEdit: (storyId: StoryId) => void;
  readonly onStart: (() => void) | undefined;
}

/** The stories in their order. A thousand of them are drawn once, and then only what changes. */
export function StoryList({ listed, voter, ticked, onTick, onEdit, onStart }: StoryListProps) {
  const list = useRef<HTMLOListElement>(null);
  const sharedId = useGame(select.sharedStoryId);
  const shownId = useGame(select.storyId);
  const mayLead = useRights().stories;
  const [unfoldedId, unfold] = useState<StoryId | null>(null);
  const { renamedId, rename } = useRenaming();
  const { step, toGap, said } = useMoves(listed);
  const { drag, handlers } = useDrag(toGap);
  const on = useItemHandlers({ mayLead, step, unfold, rename, onTick, onEdit, onStart });
  useKeptFocus(list, `${listed.length} ${unfoldedId} ${renamedId} ${shownId} ${ticked === null}`);
  return (
    <>
      <ol ref={list} className="stories" aria-label={t('backlog.stories')} tabIndex={-1}>
        {listed.map((story, place) => {
          const { storyId } = story;
          const looked = storyId === shownId && storyId !== sharedId;
          return (
            <StoryItem
              key={storyId}
              story={story}
              own={ownPartIn(story, voter)}
              shared={storyId === sharedId}
              looked={looked}
              here={storyId === shownId && !(looked && mayLead)}
              mayLead={mayLead}
              unfolded={storyId === unfoldedId && mayLead && ticked === null}
              renaming={storyId === renamedId && mayLead && ticked === null}
              ticked={ticked === null ? null : ticked.has(storyId)}
              dragging={storyId === drag?.storyId}
              drop={dropAt(drag, place, listed.length)}
              on={on}
              drag={handlers}
            />
          );
        })}
        <ComingStories />
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

/** The line that shows where a dragged story would fall stands above an item, or below the last one. */
function dropAt(drag: Drag | null, place: number, count: number): 'before' | 'after' | null {
  if (drag?.gap === place) return 'before';
  return drag?.gap === count && place === count - 1 ? 'after' : null;
}

/** The story whose title is a field. Where it is words again, the focus is at the button that the field came from. */
function useRenaming() {
  const [renamedId, setRenamedId] = useState<StoryId | null>(null);
  const focusNext = useFocusNext();
  const rename = useCallback<ItemHandlers['rename']>(
    (storyId, renaming) => {
      setRenamedId(renaming ? storyId : null);
      if (!renaming) focusNext(moreId(storyId));
    },
    [focusNext],
  );
  return { renamedId, rename };
}

interface Wishes
  extends Pick<StoryListProps, 'onTick' | 'onEdit' | 'onStart'>, Pick<ItemHandlers, 'step' | 'unfold' | 'rename'> {
  readonly mayLead: boolean;
}

function useItemHandlers({ mayLead, step, unfold, rename, onTick, onEdit, onStart }: Wishes): ItemHandlers {
  const { goTo, lookAt, retitle, open, skip, remove } = useStoryActions();
  return useMemo(
    () => ({
      press(story) {
        goTo(story, mayLead);
        onStart?.();
      },
      lookAt(storyId) {
        lookAt(storyId);
        onStart?.();
      },
      tick: (storyId, isTicked) => onTick((before) => withTick(before ?? new Set(), storyId, isTicked)),
      edit: onEdit,
      rename,
      retitle,
      unfold,
      step,
      open,
      skip,
      remove(story) {
        unfold(null);
        remove(story);
      },
    }),
    [mayLead, step, unfold, rename, onTick, onEdit, onStart, goTo, lookAt, retitle, open, skip, remove],
  );
}

function withTick(before: ReadonlySet<StoryId>, storyId: StoryId, ticked: boolean): ReadonlySet<StoryId> {
  const after = new Set(before);
  if (ticked) after.add(storyId);
  else after.delete(storyId);
  return after;
}
