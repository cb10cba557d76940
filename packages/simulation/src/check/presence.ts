import type { ReadBy } from './read-by.ts';
import type { WhoIsThere } from './who-is-there.ts';

/** Who was there, as far as it is certain, and how long somebody who has gone counts. */
export interface Presence {
  readonly there: WhoIsThere;
  readonly readBy: ReadBy;
  /** how long somebody who has gone is certainly waited for */
  readonly graceUs: number;
  /** how long until certainly nobody waits for who has gone, and until facilitation can be claimed; null: clocks are not true */
  readonly over: { readonly graceUs: number; readonly claimUs: number } | null;
  /** Connected to this life of a node at any time since? false: certainly not. */
  mayHaveBeenThere(life: string, playerId: string, sinceUs: number): boolean;
}
