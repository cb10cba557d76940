import type { RegistryStats, RoomLimits } from '@planning-poker/sync';
import type { Latch } from '../world/latch.ts';

/** Reveals of all stories and a timer may be due at once. */
const OWN_COMMANDS = 4;

type Limits = Pick<RoomLimits, 'mailbox' | 'cachedVersions' | 'cachedBytes' | 'receiptsCached'>;

export interface HeldOpen {
  /** games that there are */
  readonly games: number;
  /** what the node's own end holds open, or its room has not let in yet */
  readonly connections: number;
}

/**
 * [S9] What a node holds, as it says itself: a room of each game and a session of each connection at most, and the rest within its limits. A mailbox is
 * bounded, but for the authority's own commands, of which there are few. Connections of one player are counted where they are told something.
 */
export function checkBounds(
  latch: Latch,
  name: string,
  { games, connections }: HeldOpen,
  limits: Limits,
  stats: RegistryStats,
): void {
  const bounds: Readonly<Record<keyof RegistryStats, number>> = {
    rooms: games,
    sessions: connections,
    mailbox: limits.mailbox + OWN_COMMANDS,
    cachedVersions: limits.cachedVersions,
    cachedBytes: limits.cachedBytes,
    cachedReceipts: limits.receiptsCached,
  };
  for (const what of Object.keys(bounds) as (keyof RegistryStats)[]) {
    latch.check(
      stats[what] <= bounds[what],
      'S9',
      () => `${name} holds ${stats[what]} ${what}, ${bounds[what]} are allowed`,
    );
  }
}
