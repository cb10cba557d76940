import type { RegistryStats, RoomLimits } from '@planning-poker/sync';
import type { Latch } from '../world/latch.ts';

/** Reveals of all stories and a timer may be due at once. */
const OWN_COMMANDS = 4;

type Bounds = Pick<RoomLimits, 'rooms' | 'sessions' | 'mailbox' | 'cachedVersions' | 'cachedBytes' | 'receiptsCached'>;

/**
 * [S9] What a node with one game holds, as it says itself. A mailbox is bounded, but for the authority's own commands, of which there are few.
 * Connections of one player are counted where they are told something.
 */
export function checkBounds(latch: Latch, name: string, limits: Bounds, stats: RegistryStats): void {
  const bounds: Readonly<Record<keyof RegistryStats, number>> = {
    rooms: limits.rooms,
    sessions: limits.sessions,
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
