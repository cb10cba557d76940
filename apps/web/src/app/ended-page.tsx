import { Ended } from '../features/ended/ended.tsx';
import { TakeAway } from '../features/export/take-away.tsx';

/** What stands in the place of the table when a game is over. */
export function EndedPage() {
  return <Ended takeAway={<TakeAway />} />;
}
