import type { Story } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { deedOf } from '../../state/deed-of.ts';
import { shortName } from '../../state/short-list.ts';
import { shortTitle } from '../../state/short-title.ts';
import type { GameView } from '../../sync/game-store.ts';

/** An estimate that was taken, and the one that stood there before; null: none. */
export interface EstimateChange {
  readonly estimate: string;
  readonly former: string | null;
}

interface SettledNotice {
  readonly text: string;
  /** What Undo leads back from and to; null: the estimate is what it was. */
  readonly change: EstimateChange | null;
  /** Somebody else took one too: that is worth saying in any case. */
  readonly byAnother: boolean;
}

/**
 * What to say once an estimate is taken. Somebody else may have taken one in the same moment: between `before`, what this
 * page showed at the press, and `now`. Who comes second is told so, and can give the first one's estimate back (U30).
 */
export function settledNotice(before: GameView, now: GameView, story: Story, estimate: string): SettledNotice {
  const seen = before.confirmed?.gameVersion ?? 0;
  const { storyId } = story;
  const title = shortTitle(story.title);
  const mine = deedOf(now, 'estimateAccepted', seen, (data, other) => data.storyId === storyId && !other);
  const theirs = deedOf(now, 'estimateAccepted', seen, (data, other) => data.storyId === storyId && other);
  if (theirs === null || theirs.name === null || (mine !== null && mine.version < theirs.version)) {
    return {
      text: t('settled.taken', { title, estimate }),
      change: changeFrom(story.estimate, estimate),
      byAnother: false,
    };
  }
  const first = { name: shortName(theirs.name), first: theirs.data.estimate };
  const change = changeFrom(theirs.data.estimate, estimate);
  const text = change === null ? t('already.taken', first) : t('already.takenOther', { ...first, estimate });
  return { text, change, byAnother: true };
}

function changeFrom(former: string | null, estimate: string): EstimateChange | null {
  return former === estimate ? null : { estimate, former };
}

/** What to say once the table has gone on. */
export function wentOnNotice(before: GameView, now: GameView, to: Story): string {
  const seen = before.confirmed?.gameVersion ?? 0;
  const theirs = deedOf(now, 'storyStarted', seen, (data, other) => data.storyId === to.storyId && other);
  const title = shortTitle(to.title);
  return theirs === null || theirs.name === null
    ? t('settled.wentOn', { title })
    : t('already.wentOn', { name: shortName(theirs.name), title });
}
