import type { PlayerId } from './game.ts';

/** What `decide` may know besides the game and the command: everything that is not in the log. */
export interface Context {
  /** Who asks; null: the server itself. */
  readonly actor: PlayerId | null;
  /** ms since 1970 by the authority's clock */
  readonly now: number;
  /** A fresh id for a story: 1-64 of [A-Za-z0-9_-]. */
  readonly newId: () => string;
  /** Players who are connected, or have been gone for less than the presence grace: only they are waited for. */
  readonly connected: ReadonlySet<PlayerId>;
  /** Those of them who have a connection at this moment. Left out where that decides nothing, as in a prediction: all of them. */
  readonly online?: Pick<ReadonlySet<PlayerId>, 'has'>;
  /** No facilitator has been connected for long enough that a player may claim facilitation. */
  readonly facilitationClaimable: boolean;
}
