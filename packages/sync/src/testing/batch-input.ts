import type { BatchInput } from '../room/plan-batch.ts';
import type { Tally, TallyCommand, TallyEvent } from './tally.ts';
import { emptyTally, tally } from './tally.ts';
import { toyDigest } from './toy-digest.ts';

type TallyBatch = BatchInput<Tally, TallyCommand, TallyEvent>;

/** What is planned from, in the words of a test: only what matters there is said. */
export function batchInput(part: Partial<TallyBatch> = {}): TallyBatch {
  return {
    decider: tally,
    digest: toyDigest,
    gameVersion: 0,
    hash: '',
    state: emptyTally,
    commands: [],
    known: new Map(),
    context: { now: 1, newId: () => 'id', connected: new Set(), facilitationClaimable: false },
    fence: false,
    ...part,
  };
}
