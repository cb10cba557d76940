import type { Position } from '@planning-poker/sync';

/** What a connection is to its node's end when it comes. */
export interface Arrival {
  readonly id: string;
  /** the life of the node at its other end */
  readonly life: string;
  readonly playerId: string;
  readonly resumeFrom: Position | null;
  /** what the node held then */
  readonly nodeVersion: number;
}

/** A message: the versions after `from`, up to `to`. */
export interface Unacked {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
  readonly atUs: number;
}

/** One connection as its node's end sees it. */
export interface Ear extends Arrival {
  /** null: it is open */
  closedAtUs: number | null;
  /** the last version sent; null: nothing yet */
  sentTo: number | null;
  /** up to where its first message brought it; null: nothing yet */
  letInAt: number | null;
  /** the last version that its client has told as received */
  told: number;
  /** [W8] sent and not told as received */
  unacked: readonly Unacked[];
  /** [W7] since when its node has waited for an answer or for more of one; null: it does not */
  waitsSinceUs: number | null;
  /** how often it was sent something again since then */
  resends: number;
  resentAtUs: number;
  /** up to where it was sent something again, of all that it had been sent before; null: nothing was, or that has been looked at */
  resent: { to: number; readonly of: number } | null;
  /** its `sync` is being answered, or was: how patient its node still is cannot be told until the next progress */
  isUncertain: boolean;
  isWelcomed: boolean;
}

export function createEar(arrival: Arrival): Ear {
  return {
    ...arrival,
    closedAtUs: null,
    sentTo: null,
    letInAt: null,
    told: arrival.resumeFrom?.gameVersion ?? 0,
    unacked: [],
    waitsSinceUs: null,
    resends: 0,
    resentAtUs: -1,
    resent: null,
    isUncertain: false,
    isWelcomed: false,
  };
}

/** Was it, or may it have been, open at any time since? One that was sent nothing may have begun after it was gone: its node has read the log for it, however long that took. */
export function mayHaveBeenOpen({ closedAtUs, sentTo }: Ear, sinceUs: number): boolean {
  return closedAtUs === null || sentTo === null || closedAtUs > sinceUs;
}
