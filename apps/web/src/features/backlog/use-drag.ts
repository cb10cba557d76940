import type { StoryId } from '@planning-poker/poker';
import { type MouseEvent, type PointerEvent, useEffect, useState } from 'react';

/** A press that moves less is a press. */
const slackPx = 5;

export interface Drag {
  readonly storyId: StoryId;
  /** The gap that it would fall into: in front of the item with this number. */
  readonly gap: number;
}

/** For the handle of each item; the same functions for ever. */
export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, storyId: StoryId) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  /** Is this click only the end of a drag? A key's is not: after a drag with a finger no click comes, and the next one is meant. */
  readonly swallowsClick: (click: MouseEvent<HTMLElement>) => boolean;
}

/** Dragging by a handle, with a mouse, a pen or a finger. Escape leaves everything as it was. */
export function useDrag(onDrop: (drag: Drag) => void): { readonly drag: Drag | null; readonly handlers: DragHandlers } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [{ handlers, connect, cancel }] = useState(createDragging);
  useEffect(() => connect(setDrag, onDrop), [connect, onDrop]);
  useEffect(() => {
    if (drag === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [drag, cancel]);
  return { drag, handlers };
}

interface Dragging {
  readonly handlers: DragHandlers;
  /** Before the pointer is let go: the click that this makes is still the end of the drag. */
  readonly cancel: () => void;
  readonly connect: (show: (drag: Drag | null) => void, drop: (drag: Drag) => void) => void;
}

function createDragging(): Dragging {
  let pressed: { readonly storyId: StoryId; readonly y: number } | null = null;
  let drag: Drag | null = null;
  let dragged = false;
  let show: (shown: Drag | null) => void = () => undefined;
  let drop: (dropped: Drag) => void = () => undefined;
  const end = () => {
    pressed = null;
    drag = null;
    show(null);
  };
  const handlers: DragHandlers = {
    onPointerDown(event, storyId) {
      dragged = false;
      if (event.button !== 0) return;
      pressed = { storyId, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      if (pressed === null || (!dragged && Math.abs(event.clientY - pressed.y) < slackPx)) return;
      dragged = true;
      const gap = gapAt(itemsAround(event.currentTarget), event.clientY);
      if (gap === drag?.gap) return;
      drag = { storyId: pressed.storyId, gap };
      show(drag);
    },
    onPointerUp() {
      const dropped = drag;
      end();
      if (dropped !== null) drop(dropped);
    },
    onPointerCancel() {
      dragged = false;
      end();
    },
    swallowsClick({ detail: presses }) {
      const ended = dragged && presses > 0;
      dragged = false;
      return ended;
    },
  };
  return {
    handlers,
    cancel: end,
    connect(showNext, dropNext) {
      show = showNext;
      drop = dropNext;
    },
  };
}

const itemsAround = (handle: HTMLElement): readonly HTMLElement[] => [
  ...(handle.closest('ol')?.querySelectorAll<HTMLElement>('[data-story]') ?? []),
];

/** How many items lie above, by their middles; what is next to the gap comes into sight. */
function gapAt(items: readonly HTMLElement[], y: number): number {
  const gap = items.filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
  for (const item of [items[gap - 1], items[gap]]) item?.scrollIntoView({ block: 'nearest' });
  return gap;
}
