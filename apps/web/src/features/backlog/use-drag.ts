import type { StoryId } from '@planning-poker/poker';
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** A press that moves less is a press. */
const slackPx = 5;

export interface Drag {
  readonly storyId: StoryId;
  /** The gap that it would fall into: in front of the item with this number. */
  readonly gap: number;
}

/** For the handle of each item; the same functions for as long as `onDrop` is the same. */
export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, storyId: StoryId) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  /** Is this click only the end of a drag? A key's is not: after a drag with a finger no click comes, and the next one is meant. */
  readonly swallowsClick: (click: MouseEvent<HTMLElement>) => boolean;
}

/** What the pointer holds: a story since it went down, and the gap once it has moved. */
interface Press {
  readonly storyId: StoryId;
  readonly y: number;
  readonly gap: number | null;
}

/** Dragging by a handle, with a mouse, a pen or a finger. Escape leaves everything as it was. */
export function useDrag(onDrop: (drag: Drag) => void): { readonly drag: Drag | null; readonly handlers: DragHandlers } {
  const press = useRef<Press | null>(null);
  const swallows = useRef(false);
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = useCallback(() => {
    press.current = null;
    setDrag(null);
  }, []);
  useEscape(drag !== null, end);
  const handlers = useMemo<DragHandlers>(
    () => ({
      onPointerDown(event, storyId) {
        swallows.current = false;
        if (event.button !== 0) return;
        press.current = { storyId, y: event.clientY, gap: null };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove({ currentTarget, clientY }) {
        const held = press.current;
        if (held === null || (held.gap === null && Math.abs(clientY - held.y) < slackPx)) return;
        swallows.current = true;
        const items = itemsAround(currentTarget);
        const gap = gapAt(items, clientY);
        if (gap === held.gap) return;
        press.current = { ...held, gap };
        setDrag({ storyId: held.storyId, gap });
        bringIntoSight(items, gap);
      },
      onPointerUp() {
        const held = press.current;
        end();
        if (held !== null && held.gap !== null) onDrop({ storyId: held.storyId, gap: held.gap });
      },
      onPointerCancel() {
        swallows.current = false;
        end();
      },
      swallowsClick({ detail: presses }) {
        const swallowed = swallows.current && presses > 0;
        swallows.current = false;
        return swallowed;
      },
    }),
    [end, onDrop],
  );
  return { drag, handlers };
}

/** Before the pointer is let go: the click that this makes is still the end of the drag. */
function useEscape(dragging: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!dragging) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [dragging, cancel]);
}

const itemsAround = (handle: HTMLElement): readonly HTMLElement[] => [
  ...(handle.closest('ol')?.querySelectorAll<HTMLElement>('[data-story]') ?? []),
];

/** How many items lie above, by their middles. */
function gapAt(items: readonly HTMLElement[], y: number): number {
  return items.filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

/** The list scrolls along with whoever drags: what is next to the gap can be seen. */
function bringIntoSight(items: readonly HTMLElement[], gap: number): void {
  for (const item of [items[gap - 1], items[gap]]) item?.scrollIntoView({ block: 'nearest' });
}
