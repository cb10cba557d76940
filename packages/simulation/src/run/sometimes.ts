import type { Counters } from '../check/counters.ts';
import type { FaultKind } from '../world/faults.ts';
import { faultKinds } from '../world/faults.ts';

/** What a set of runs must have met at least once, by what it is for; a set that never did has not tested it. */
export const sometimes: Readonly<Record<string, string>> = {
  'node conflict': 'another writer was faster',
  'node unknownOutcome': 'the store could not say whether it wrote',
  'node receiptFound': 'a lost answer was found in the log',
  'node tailRead': 'a node read what another one wrote',
  'node storeUnavailable': 'the store was away',
  'node groupCommit': 'several commands in one transaction',
  'node resend': 'something unanswered was sent again',
  'node deliveryFailure': 'a connection was given up',
  'node deltaSent': 'somebody was caught up by events',
  'node snapshotSent': 'somebody was caught up by a snapshot',
  'node sessionHeld': 'a slow reader was sent nothing more',
  'node snapshotSaved': 'a snapshot was stored',
  'node snapshotFailed': 'a snapshot could not be stored',
  'node loadedFromSnapshot': 'a room began with a snapshot and a tail',
  'node roomUnloaded': 'a room was unloaded',
  snapshotInsteadOfDelta: 'a slow reader was given a snapshot',
  sentAgain: 'a client heard versions a second time',
  clientAheadOfItsNode: 'a client knew more than its node',
  commandSentAgain: 'a command was sent again with its id',
  answeredAgain: 'a command was answered twice, alike',
  rollback: 'a client took something back',
  voteShownBeforeItsFrame: 'a vote was shown before it was confirmed',
  receiptsAlone: 'an outcome without an event was remembered',
  zombieLanded: 'a write landed after its node had given it up',
  crashAfterCommit: 'a node died between commit and answer',
  'answered storage_unavailable': 'a command was refused because nothing could be saved',
  'answered timeout': 'a command was answered as undecided',
  'answered shutting_down': 'a command met a node that drains',
  'answered conflict': 'a command met too busy a game',
  'rejected stale_round': 'a vote came too late for its round',
  'rejected round_not_open': 'a vote raced a reveal and lost',
  'rejected removed_by_facilitator': 'somebody removed tried to come back',
  'rejected votes_missing': 'a reveal was too early',
  'refused storage_unavailable': 'a handshake met a store that was away',
  'refused shutting_down': 'a handshake met a node that drains',
  'refused unsupported_protocol': 'an old page was turned away',
  'sent welcome': 'a stranger was welcomed',
  'sent delivery': 'a facilitator was told who has seen a reveal',
  'own votesRevealed': 'the server revealed by itself',
  'own timerExpired': 'a timer ran out',
  'event facilitatorChanged': 'facilitation moved',
  'event playerReadmitted': 'somebody was let in again',
  'event voteChanged': 'a vote was changed after its reveal',
  mirroredVotes: 'a hidden card was another one in a twin run',
};

/** Names of what was never met, of those that the runs could meet: without a twin no card is another one. */
export function neverMet(counters: Readonly<Counters>, faults: Readonly<Counters>, isTwin: boolean): readonly string[] {
  const possible = Object.keys(sometimes).filter((name) => isTwin || name !== 'mirroredVotes');
  const missing = possible.filter((name) => (counters[name] ?? 0) === 0);
  const kinds = Object.keys(faultKinds) as FaultKind[];
  return [...missing, ...kinds.filter((kind) => (faults[kind] ?? 0) === 0).map((kind) => `fault ${kind}`)];
}
