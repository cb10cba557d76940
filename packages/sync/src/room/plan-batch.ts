import type { Context, Decider, DomainCommand, DomainEvent } from '../decider.ts';
import type { Outcome, Receipt } from '../seams/event-store.ts';
import type { CommandRequest } from './answer.ts';
import type { Digest, EncodedVersion } from './encoded-version.ts';
import { encodeNew } from './encoded-version.ts';
import { receiptKey } from './receipt-cache.ts';

export interface BatchInput<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly decider: Decider<State, Command, Event>;
  readonly digest: Digest;
  readonly gameVersion: number;
  readonly hash: string;
  /** null: the game does not exist yet */
  readonly state: State | null;
  readonly commands: readonly CommandRequest<Command>[];
  /** outcomes that are remembered already, by receiptKey */
  readonly known: ReadonlyMap<string, Outcome>;
  readonly context: Omit<Context, 'actor'>;
  /**
   * An earlier append of these commands may still land: every one of them gets a receipt, whatever becomes of it, so that only one
   * of the two appends can win (S3).
   */
  readonly fence: boolean;
}

/** `failed`: the domain threw, which is a bug; the command has no effect and no receipt. */
export type Verdict = Outcome | { readonly status: 'failed'; readonly cause: unknown };

export interface BatchPlan<State, Event> {
  readonly expectedVersion: number;
  readonly versions: readonly EncodedVersion<Event>[];
  readonly receipts: readonly Receipt[];
  /** one for each command, in order */
  readonly verdicts: readonly Verdict[];
  readonly state: State | null;
}

/**
 * What a batch of commands would do to a game: each is decided on what the ones before it left. Pure; the plan holds only if
 * its append finds the log at `expectedVersion` and none of its receipts.
 */
export function planBatch<State, Command extends DomainCommand, Event extends DomainEvent>(
  input: BatchInput<State, Command, Event>,
): BatchPlan<State, Event> {
  const planned = new Map<string, Outcome>();
  const versions: EncodedVersion<Event>[] = [];
  const receipts: Receipt[] = [];
  let state = input.state;
  const verdicts = input.commands.map((request) => {
    const key = receiptKey(request.actor, request.correlationId);
    const earlier = input.known.get(key) ?? planned.get(key);
    if (earlier !== undefined) return earlier;
    const judged = judge(input, request, state, versions);
    if (judged.verdict.status === 'failed') return judged.verdict;
    planned.set(key, judged.verdict);
    state = judged.state;
    for (const version of judged.versions) versions.push(version);
    if (isRemembered(input, request, judged, state)) {
      receipts.push({ actor: request.actor ?? '', correlationId: request.correlationId, outcome: judged.verdict });
    }
    return judged.verdict;
  });
  return { expectedVersion: input.gameVersion, versions, receipts, verdicts, state };
}

interface Judged<State, Event> {
  readonly verdict: Verdict;
  readonly versions: readonly EncodedVersion<Event>[];
  readonly state: State | null;
}

/** Decides one command, and is the one place that catches around the domain: what fails here fails for this command alone. */
function judge<State, Command extends DomainCommand, Event extends DomainEvent>(
  input: BatchInput<State, Command, Event>,
  request: CommandRequest<Command>,
  state: State | null,
  before: readonly EncodedVersion<Event>[],
): Judged<State, Event> {
  const gameVersion = input.gameVersion + before.length;
  try {
    const decided = input.decider.decide(state, request.command, { ...input.context, actor: request.actor });
    if (!decided.ok) {
      const { code, message, details } = decided.error;
      return { verdict: { status: 'rejected', code, message, details, gameVersion }, versions: [], state };
    }
    const versions: EncodedVersion<Event>[] = [];
    let hash = before.at(-1)?.hash ?? input.hash;
    let after = state;
    for (const event of decided.value) {
      const at = { version: gameVersion + versions.length + 1, correlationId: request.correlationId };
      const encoded = encodeNew(input.decider, input.digest, hash, at, event);
      after = input.decider.evolve(after, event);
      hash = encoded.hash;
      versions.push(encoded);
    }
    return { verdict: { status: 'accepted', gameVersion: gameVersion + versions.length }, versions, state: after };
  } catch (cause) {
    return { verdict: { status: 'failed', cause }, versions: [], state };
  }
}

/**
 * A decision is remembered, a rejection too (R3), with two exceptions: a game that does not come to be has nothing to remember with,
 * and nobody waits for what upkeep did not change.
 */
function isRemembered<State, Command extends DomainCommand, Event extends DomainEvent>(
  input: BatchInput<State, Command, Event>,
  request: CommandRequest<Command>,
  judged: Judged<State, Event>,
  state: State | null,
): boolean {
  if (state === null) return false;
  return request.actor !== null || judged.versions.length > 0 || input.fence;
}
