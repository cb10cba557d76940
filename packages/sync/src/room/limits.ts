/** Every bound of a room, each with its reason. Times in ms, sizes in UTF-8 bytes. */
export interface RoomLimits {
  /** Commands waiting in one room; more are answered `conflict`, which is retryable: a queue that long is seconds of work. */
  readonly mailbox: number;
  /** Commands decided and appended together: one transaction, one frame. */
  readonly batchCommands: number;
  /** A busy room begins no batch sooner than this after the one before, unless a full one waits: fewer, larger frames. */
  readonly batchMs: number;
  /** How often a batch is planned anew after a conflict, before its commands are answered `conflict`. */
  readonly appendAttempts: number;
  /** A store that has not answered within this is treated as an unknown outcome. */
  readonly storeTimeoutMs: number;
  /** The first pause before a failed read is tried again; it doubles, up to eight times itself. */
  readonly storeRetryMs: number;
  /** How often a failed read is tried again before the commands that wait for it are answered. */
  readonly storeRetries: number;
  /** A session with more versions than this unanswered is sent nothing until it answers. */
  readonly maxLag: number;
  /** Likewise with more bytes than this unanswered. */
  readonly maxUnackedBytes: number;
  /** What is not told as received within this is sent again. */
  readonly ackTimeoutMs: number;
  /** How often it is sent again, with gaps that double, before the connection is closed. */
  readonly ackRetries: number;
  /** Connections to one game on one node. */
  readonly sessions: number;
  /** Connections of one player to one game; the newest wins, the oldest is closed. */
  readonly sessionsPerPlayer: number;
  /** A snapshot is stored after this many events: a load replays no more than these. */
  readonly snapshotEvery: number;
  /** Versions kept in memory for catching up and for history. */
  readonly cachedVersions: number;
  readonly cachedBytes: number;
  readonly cachedForMs: number;
  /** Outcomes kept in memory; a shortcut only, the store's receipts decide (R3). */
  readonly receiptsCached: number;
  /** Somebody who has gone for less than this is still waited for. */
  readonly presenceGraceMs: number;
  /** Facilitation can be claimed after no facilitator has been connected for this long. */
  readonly claimAfterMs: number;
  /** Presence is told no more often than this. */
  readonly presenceEveryMs: number;
  /** Who has seen a reveal is told no more often than this. */
  readonly deliveryEveryMs: number;
  /** A room that nobody uses is unloaded after this. */
  readonly idleRoomMs: number;
  /** Rooms loaded at a time on one node. */
  readonly rooms: number;
  /** How often the log is looked at for what other nodes wrote; null: never (one node). */
  readonly pollMs: number | null;
  /** Events read from the store at a time: no read holds up the others for long. */
  readonly readPage: number;
  /** Events that one call of history gives. */
  readonly historyPage: number;
  /** And so many characters of them as JSON, plus the event that goes beyond: a page is held in memory as a whole. */
  readonly historyPageCharacters: number;
  /** Changes of a field that history gives: the last ones. */
  readonly historyChanges: number;
}

export const defaultRoomLimits: RoomLimits = {
  mailbox: 1_024,
  batchCommands: 64,
  batchMs: 2,
  appendAttempts: 8,
  storeTimeoutMs: 10_000,
  storeRetryMs: 100,
  storeRetries: 5,
  maxLag: 256,
  maxUnackedBytes: 262_144,
  ackTimeoutMs: 5_000,
  ackRetries: 3,
  sessions: 2_000,
  sessionsPerPlayer: 16,
  snapshotEvery: 200,
  cachedVersions: 256,
  cachedBytes: 1_048_576,
  cachedForMs: 3_600_000,
  receiptsCached: 256,
  presenceGraceMs: 20_000,
  claimAfterMs: 60_000,
  presenceEveryMs: 100,
  deliveryEveryMs: 250,
  idleRoomMs: 60_000,
  rooms: 10_000,
  pollMs: null,
  readPage: 500,
  historyPage: 5_000,
  historyPageCharacters: 4_194_304,
  historyChanges: 1_000,
};
