import type { PlayerId } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';

/** Somebody's emoji, for one person or (null) for the whole table. */
export interface Reaction {
  readonly version: number;
  readonly emoji: string;
  readonly from: PlayerId | null;
  readonly to: PlayerId | null;
}

/** What was sent longer before the newest event is no news: a page that comes out of a tunnel does not live through it again. */
const freshMs = 10_000;

/** The reactions since a version, oldest first: each once, since events come gapless and in order (S10, W6). */
export function reactionsAfter({ lastEvents }: GameView, version: number): readonly Reaction[] {
  const newestAt = lastEvents.at(-1)?.at ?? 0;
  const reactions: Reaction[] = [];
  for (const event of lastEvents) {
    if (event.type !== 'reactionSent' || event.version <= version || newestAt - event.at > freshMs) continue;
    const { emoji, playerId } = event.data;
    reactions.push({ version: event.version, emoji, from: event.actor, to: playerId });
  }
  return reactions;
}

/** Up to where this page has been told. */
export function newestVersion({ confirmed }: GameView): number {
  return confirmed?.gameVersion ?? 0;
}
