import type { StoryDraft } from '@planning-poker/poker';

/** Half of what one message may hold (1 MiB): the event that comes of it carries ids and names beside the text. */
const batchBytes = 524_288;

/** The stories in the fewest commands that a message can carry: one, for all but the longest descriptions. */
export function batchesOf(drafts: readonly StoryDraft[], atMost = batchBytes): readonly (readonly StoryDraft[])[] {
  const encoder = new TextEncoder();
  const batches: StoryDraft[][] = [];
  let left = 0;
  for (const draft of drafts) {
    const bytes = encoder.encode(JSON.stringify(draft)).length + 1;
    if (bytes > left) {
      batches.push([]);
      left = atMost;
    }
    batches.at(-1)?.push(draft);
    left -= bytes;
  }
  return batches;
}
