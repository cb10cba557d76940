import { useNotices } from '../../state/notices.tsx';
import { useNewEvents } from '../../state/use-new-events.ts';
import { newsOf } from './news-of.ts';

/**
 * Two who lead at once, or one who is led: each is told by name what another has done, near the hand and by voice (U35). `since` is the version at which the
 * table was opened: this part comes later, and has missed nothing.
 */
export function News({ since }: { readonly since: number | null }) {
  const { say } = useNotices();
  useNewEvents((event, view) => {
    const sentence = newsOf(event, view);
    if (sentence !== null) say(sentence);
  }, since);
  return null;
}
