import { defaultClientLimits, defaultRoomLimits } from '@planning-poker/sync';
import type { ClientLimits, RoomLimits } from '@planning-poker/sync';
import type { Random } from '../world/random.ts';

/** A bound in bytes that no run comes near to: there the length of somebody's own card changes nothing. */
export const BYTES_THAT_NOBODY_REACHES = 100_000_000;

/** The room's bounds, drawn so small that a run of half a minute reaches each of them. */
export function drawRoomLimits(random: Random, nodes: number): RoomLimits {
  const areBytesBounded = random.chance(0.6);
  return {
    ...defaultRoomLimits,
    mailbox: random.int(2, 24),
    batchCommands: random.int(2, 64),
    batchMs: random.pick([0, 2, 20]),
    appendAttempts: random.int(2, 8),
    storeTimeoutMs: random.int(800, 2_500),
    storeRetryMs: random.int(20, 150),
    storeRetries: random.int(1, 5),
    maxLag: random.int(4, 40),
    maxUnackedBytes: areBytesBounded ? random.int(3_000, 40_000) : BYTES_THAT_NOBODY_REACHES,
    ackTimeoutMs: random.int(500, 2_000),
    ackRetries: random.int(1, 3),
    sessions: 60,
    // Not below the pages that one person opens: those would push each other out for ever.
    sessionsPerPlayer: random.int(3, 5),
    snapshotEvery: random.int(4, 30),
    cachedVersions: random.int(4, 64),
    cachedBytes: areBytesBounded ? random.int(4_000, 60_000) : BYTES_THAT_NOBODY_REACHES,
    cachedForMs: random.int(3_000, 60_000),
    receiptsCached: random.int(1, 64),
    presenceGraceMs: random.int(800, 4_000),
    claimAfterMs: random.int(1_500, 6_000),
    idleRoomMs: random.int(800, 5_000),
    rooms: 4,
    pollMs: nodes > 1 ? random.int(250, 1_000) : null,
    readPage: random.int(3, 60),
  };
}

export function drawClientLimits(random: Random): ClientLimits {
  return {
    ...defaultClientLimits,
    pending: random.int(6, 32),
    ackTimeoutMs: random.int(1_500, 4_000),
    probeTimeoutMs: random.int(600, 2_000),
    syncTimeoutMs: random.int(1_500, 4_000),
    greetingTimeoutMs: random.int(1_000, 3_000),
    retryMinMs: random.int(50, 250),
    retryMaxMs: random.int(500, 2_500),
    lastEvents: 20,
  };
}
