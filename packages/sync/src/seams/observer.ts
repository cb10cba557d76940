/** What a node sees itself do: for metrics and logs. No event holds a card, a token, a name or a command's fields. */
export type ObservedEvent =
  | {
      readonly type: 'batchCommitted';
      readonly gameId: string;
      readonly commands: number;
      readonly events: number;
      /** from taking the commands out of the mailbox to the store's answer, other attempts included */
      readonly durationMs: number;
    }
  /** Events that another node wrote have been read and told. */
  | { readonly type: 'tailRead'; readonly gameId: string; readonly events: number }
  /** Another writer was faster, or a command was resent: the batch is planned again. */
  | { readonly type: 'conflict'; readonly gameId: string; readonly attempt: number }
  /** The store could not say whether it wrote: the log is read before anybody is answered. */
  | { readonly type: 'unknownOutcome'; readonly gameId: string; readonly attempt: number }
  | { readonly type: 'storeUnavailable'; readonly gameId: string; readonly message: string }
  | { readonly type: 'storeRecovered'; readonly gameId: string }
  | { readonly type: 'commandRefused'; readonly gameId: string; readonly code: string }
  | { readonly type: 'receiptFound'; readonly gameId: string }
  | { readonly type: 'deltaSent'; readonly gameId: string; readonly versions: number; readonly bytes: number }
  | { readonly type: 'snapshotSent'; readonly gameId: string; readonly bytes: number }
  /** A session is too far behind and is sent nothing until it answers. */
  | { readonly type: 'sessionHeld'; readonly gameId: string; readonly linkId: string; readonly versions: number }
  | { readonly type: 'resend'; readonly gameId: string; readonly linkId: string; readonly attempt: number }
  | { readonly type: 'deliveryFailure'; readonly gameId: string; readonly linkId: string; readonly versions: number }
  | { readonly type: 'snapshotSaved'; readonly gameId: string; readonly gameVersion: number }
  | { readonly type: 'snapshotFailed'; readonly gameId: string; readonly message: string }
  | { readonly type: 'roomLoaded'; readonly gameId: string; readonly gameVersion: number; readonly tail: number }
  | { readonly type: 'roomUnloaded'; readonly gameId: string; readonly reason: UnloadReason }
  | { readonly type: 'invariantViolation'; readonly gameId: string; readonly message: string; readonly cause: unknown };

export type UnloadReason = 'idle' | 'erased' | 'invariantViolation' | 'shutdown';

/** Must not throw; called synchronously, so it has to be quick. */
export interface Observer {
  on(event: ObservedEvent): void;
}

export const silentObserver: Observer = { on: () => {} };
