import type { Utterance } from '../check/checker.ts';
import type { Failure } from '../world/latch.ts';
import type { Mirrored } from './mirror.ts';
import { isSameLength } from './mirror.ts';
import type { Plan } from './plan.ts';

/** What two runs with other hidden cards come to. */
export interface Comparison {
  /** Somebody could tell the cards apart. */
  readonly failure: Failure | null;
  /**
   * From somewhere on the runs part for good reason: where cards differ in length, a room may choose a snapshot instead of a delta for the voter
   * itself, or hold it back, because that weighs more.
   */
  readonly parted: boolean;
}

/**
 * Up to the moment in which a mirrored vote is shown, each connection must hear the same in both runs: messages, answers and refusals, to the
 * byte, in the same order, at the same time. What a mirrored voter's own connections are sent may differ in the card.
 */
export function compareTwins(
  plan: Plan,
  first: readonly Utterance[],
  second: readonly Utterance[],
  { votes, shownAtUs }: Mirrored,
): Comparison {
  const voters = new Set([...votes].map((key) => key.split(' ')[2] ?? ''));
  const isOwn = (utterance: Utterance | undefined): boolean =>
    utterance !== undefined && voters.has(utterance.playerId);
  const before = (utterances: readonly Utterance[]): readonly Utterance[] =>
    utterances.filter((utterance) => utterance.atUs < shownAtUs);
  const expected = before(first);
  const actual = before(second);
  for (let index = 0; index < Math.max(expected.length, actual.length); index += 1) {
    const left = expected[index];
    const right = actual[index];
    const isSameTurn =
      left?.connection === right?.connection && left?.atUs === right?.atUs && left?.type === right?.type;
    if (isSameTurn && (left?.text === right?.text || isOwn(left))) continue;
    if (!isSameLength(plan) && (isOwn(left) || isOwn(right))) return { failure: null, parted: true };
    const atUs = Math.min(left?.atUs ?? Number.POSITIVE_INFINITY, right?.atUs ?? Number.POSITIVE_INFINITY);
    const connection = left?.connection ?? right?.connection ?? 'somebody';
    const message = `with other hidden cards ${connection} hears something else: ${describe(left)} | ${describe(right)}`;
    return { failure: { rule: 'W9', atUs, message }, parted: false };
  }
  return { failure: null, parted: false };
}

function describe(utterance: Utterance | undefined): string {
  return utterance === undefined ? 'nothing' : `${utterance.connection} ${utterance.text}`;
}
