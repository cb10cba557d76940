import type { StoryId } from '@planning-poker/poker';

/** In front of which story one is put; null: at the end. */
export interface Move {
  readonly storyId: StoryId;
  readonly before: StoryId | null;
}

/** A step up (-1) or down (1) among the stories that are listed. Null where there is no way further. */
export function stepOf(listed: readonly StoryId[], storyId: StoryId, step: -1 | 1): Move | null {
  const place = listed.indexOf(storyId);
  const gap = step < 0 ? place - 1 : place + 2;
  return place < 0 ? null : moveToGap(listed, storyId, gap);
}

/** To the gap in front of the listed story with this number, counted with the moved one in its old place. Null where it is there already. */
export function moveToGap(listed: readonly StoryId[], storyId: StoryId, gap: number): Move | null {
  const place = listed.indexOf(storyId);
  if (gap < 0 || gap > listed.length || gap === place || gap === place + 1) return null;
  return { storyId, before: listed[gap] ?? null };
}
