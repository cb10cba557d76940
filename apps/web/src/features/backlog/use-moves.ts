import type { Story, StoryId } from '@planning-poker/poker';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useCommand } from '../../state/use-command.ts';
import { type Move, moveToGap, stepOf } from './moves.ts';

interface Moves {
  readonly step: (storyId: StoryId, step: -1 | 1) => void;
  readonly toGap: (drag: { readonly storyId: StoryId; readonly gap: number }) => void;
  /** Where the story went that was moved last, for those who cannot see it. */
  readonly said: string;
}

/** Moves stories about. What had the focus keeps it, although the browser takes it from whatever moves in the page. */
export function useMoves(listed: readonly Story[]): Moves {
  const command = useCommand();
  const [moved, setMoved] = useState<StoryId | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  const ids = useRef<readonly StoryId[]>([]);
  useEffect(() => {
    ids.current = listed.map(({ storyId }) => storyId);
  }, [listed]);
  useLayoutEffect(() => {
    focused.current?.focus({ preventScroll: true });
    focused.current = null;
  }, [listed]);

  const move = useCallback(
    (asked: Move | null) => {
      if (asked === null) return;
      focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setMoved(asked.storyId);
      void command({ type: 'moveStory', ...asked });
    },
    [command],
  );
  const step = useCallback((storyId: StoryId, by: -1 | 1) => move(stepOf(ids.current, storyId, by)), [move]);
  const toGap = useCallback<Moves['toGap']>(({ storyId, gap }) => move(moveToGap(ids.current, storyId, gap)), [move]);

  const place = listed.findIndex(({ storyId }) => storyId === moved);
  const title = listed[place]?.title;
  const said = title === undefined ? '' : t('backlog.placed', { title, place: place + 1, stories: listed.length });
  return { step, toGap, said };
}
