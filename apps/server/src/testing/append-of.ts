import type { Append, StoredEvent } from '@planning-poker/sync';

/** One vote on top of a version, with its receipt. */
export function appendOf(gameId: string, expectedVersion: number, data: unknown = {}): Append {
  const gameVersion = expectedVersion + 1;
  return {
    gameId,
    expectedVersion,
    events: [storedEvent(gameVersion, data)],
    receipts: [{ actor: 'ana', correlationId: `c${gameVersion}`, outcome: { status: 'accepted', gameVersion } }],
  };
}

/** The event that `appendOf` appends as this version. */
export function storedEvent(version: number, data: unknown = {}, at = version): StoredEvent {
  return {
    version,
    type: 'voteSubmitted',
    data,
    actor: 'ana',
    at,
    reason: 'Ana voted',
    correlationId: `c${version}`,
    schema: 1,
    hash: `h${version}`,
  };
}
