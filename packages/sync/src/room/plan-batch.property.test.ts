import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../seams/event-store.ts';
import { anyRequest } from '../testing/arbitraries.ts';
import { batchInput } from '../testing/batch-input.ts';
import type { Tally, TallyCommand, TallyEvent } from '../testing/tally.ts';
import { emptyTally, tally } from '../testing/tally.ts';
import { toyDigest } from '../testing/toy-digest.ts';
import type { CommandRequest } from './answer.ts';
import type { EncodedVersion } from './encoded-version.ts';
import type { BatchPlan, Verdict } from './plan-batch.ts';
import { planBatch } from './plan-batch.ts';
import { receiptKey } from './receipt-cache.ts';

const begun: Tally = {
  ...emptyTally,
  players: { lead: { status: 'active', leads: true }, ana: { status: 'active', leads: false } },
};

interface Run {
  readonly state: Tally | null;
  readonly versions: readonly EncodedVersion<TallyEvent>[];
  readonly verdicts: readonly Verdict[];
  readonly known: ReadonlyMap<string, Outcome>;
}

/** Plans batch by batch, as a room does that nobody disturbs. */
function run(batches: readonly (readonly CommandRequest<TallyCommand>[])[]): Run {
  let result: Run = { state: begun, versions: [], verdicts: [], known: new Map() };
  for (const commands of batches) {
    const plan: BatchPlan<Tally, TallyEvent> = planBatch(
      batchInput({
        gameVersion: result.versions.length,
        hash: result.versions.at(-1)?.hash ?? '',
        state: result.state,
        commands,
        known: result.known,
      }),
    );
    const receipts = plan.receipts.map(
      ({ actor, correlationId, outcome }) => [receiptKey(actor, correlationId), outcome] as const,
    );
    result = {
      state: plan.state,
      versions: [...result.versions, ...plan.versions],
      verdicts: [...result.verdicts, ...plan.verdicts],
      known: new Map([...result.known, ...receipts]),
    };
  }
  return result;
}

function cut(commands: readonly CommandRequest<TallyCommand>[], sizes: readonly number[]) {
  const batches: (readonly CommandRequest<TallyCommand>[])[] = [];
  let rest = commands;
  for (const size of sizes) {
    batches.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...batches, rest];
}

const commands = fc.array(
  anyRequest.filter((request) => request.actor !== null),
  { maxLength: 60 },
);
const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });

test('[R3] a batch does what its commands do one by one, however they are cut', () => {
  const property = fc.property(commands, sizes, (requests, where) => {
    const oneByOne = run(requests.map((request) => [request]));
    const batched = run(cut(requests, where));
    expect(batched.verdicts.map((verdict) => verdict.status)).toEqual(
      oneByOne.verdicts.map((verdict) => verdict.status),
    );
    expect(batched.versions).toEqual(oneByOne.versions);
    expect(batched.state).toEqual(oneByOne.state);
    expect(batched.known).toEqual(oneByOne.known);
  });
  fc.assert(property);
});

test('[L1] [R2] the planned versions have no hole, fold to the planned state, and each holds one hash of all before', () => {
  const property = fc.property(commands, sizes, (requests, where) => {
    const { versions, state } = run(cut(requests, where));
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    const folded = versions.reduce<Tally | null>((before, { event }) => tally.evolve(before, event), begun);
    expect(folded).toEqual(state);
    let hash = '';
    for (const version of versions) {
      hash = toyDigest(`${hash}\n${version.publicText}`);
      expect(version.hash).toBe(hash);
    }
  });
  fc.assert(property);
});

test("[R3] no command has two receipts, and every answer but a failure is a receipt's", () => {
  const property = fc.property(commands, sizes, (requests, where) => {
    const { known, verdicts } = run(cut(requests, where));
    requests.forEach((request, index) => {
      const verdict = verdicts[index];
      if (verdict?.status === 'failed') return;
      expect(known.get(receiptKey(request.actor, request.correlationId))).toEqual(verdict);
    });
  });
  fc.assert(property);
});
