import type { RegistryStats, RoomLimits } from '@planning-poker/sync';
import type { Latch } from '../world/latch.ts';

/** Reveals of all stories and a timer may be due at once. */
const OWN_COMMANDS = 4;

/**
 * [S9] What a node with one game holds, as it says itself. A mailbox is bounded, but for the authority's own commands, of which there are few. How
 * many receipts it keeps in memory cannot be seen from outside; connections of a player are counted where they are told something.
 */
export function checkBounds(
  latch: Latch,
  name: string,
  limits: Pick<RoomLimits, 'mailbox' | 'cachedBytes'>,
  { mailbox, cachedBytes }: Pick<RegistryStats, 'mailbox' | 'cachedBytes'>,
): void {
  latch.check(
    mailbox <= limits.mailbox + OWN_COMMANDS,
    'S9',
    () => `${name} holds ${mailbox} commands, ${limits.mailbox} are allowed`,
  );
  latch.check(
    cachedBytes <= limits.cachedBytes,
    'S9',
    () => `${name} keeps ${cachedBytes} bytes of versions, ${limits.cachedBytes} are allowed`,
  );
}
