import type { Command } from '@planning-poker/poker';
import type { Utterance } from '../check/checker.ts';
import { mirrorCard } from '../people/decks.ts';
import { Random } from '../world/random.ts';
import { BYTES_THAT_NOBODY_REACHES } from './limits.ts';
import { play } from './phases.ts';
import type { FinishedRun, RunResult } from './phases.ts';
import type { CardFor, World } from './world.ts';

/**
 * The same run with other cards: everybody else must receive the very same bytes, in the same order. Mirrored are all votes that no
 * reveal up to a version has shown; up to the moment in which one of them is shown, nobody may be able to tell the runs apart.
 */
export async function playTwice(plan: RunResult['plan']): Promise<RunResult> {
  const first = await play(plan);
  if (first.result.failure !== null) return first.result;
  const mirrored = chooseMirrored(first.world);
  const second = await play(plan, { cardFor: mirroring(mirrored, plan) });
  const failure = compare(first, second, mirrored);
  const { counters } = first.result;
  return {
    ...first.result,
    counters: { ...counters, mirroredVotes: mirrored.votes.size },
    ...(failure === null ? {} : { failure, lastLines: second.result.lastLines }),
  };
}

export interface Mirrored {
  /** `storyId round playerId` of each */
  readonly votes: ReadonlySet<string>;
  /** when the first of them is shown to all; infinite: never */
  readonly shownAtUs: number;
}

/** Picks a version; what is hidden there is mirrored. Most often the very end, so that whole runs are compared. */
export function chooseMirrored({ plan, checker, log, gameId }: World): Mirrored {
  const { book } = checker;
  const random = new Random(`mirror ${plan.seed}`);
  const upTo = random.chance(0.5) ? book.version : random.int(1, book.version);
  const shown = new Set<string>();
  const cast = new Set<string>();
  const first = { version: Number.POSITIVE_INFINITY };
  for (let version = 1; version <= book.version; version += 1) {
    const event = book.event(version);
    if (event.type === 'voteSubmitted') cast.add(voteKey(event.data, event.data.playerId));
    if (event.type === 'voteChanged') shown.add(voteKey(event.data, event.data.playerId));
    if (event.type !== 'votesRevealed') continue;
    for (const playerId of Object.keys(event.data.votes)) {
      if (version <= upTo) shown.add(voteKey(event.data, playerId));
      else if (cast.has(voteKey(event.data, playerId))) first.version = Math.min(first.version, version);
    }
  }
  const commit = log.commits.find((one) => one.gameId === gameId && one.to >= first.version);
  return {
    votes: new Set([...cast].filter((key) => !shown.has(key))),
    shownAtUs: commit?.atUs ?? Number.POSITIVE_INFINITY,
  };
}

/** What people of the mirrored run play instead. */
export function mirroring({ votes }: Mirrored, plan: RunResult['plan']): CardFor {
  return (playerId, command) =>
    isMirrored(votes, playerId, command) ? mirrorVote(command, isSameLength(plan)) : command;
}

function isMirrored(
  votes: ReadonlySet<string>,
  playerId: string,
  command: Command,
): command is Command & { type: 'submitVote' } {
  return command.type === 'submitVote' && votes.has(voteKey(command, playerId));
}

type Vote = Command & { type: 'submitVote' };

/** Another card, and another confidence: that there is one is nobody's business either, but it weighs. */
function mirrorVote({ confidence, ...vote }: Vote, keepsLength: boolean): Vote {
  const mirrored: Vote = { ...vote, card: mirrorCard(vote.card, keepsLength) };
  if (keepsLength) return confidence === undefined ? mirrored : { ...mirrored, confidence };
  const other = mirroredConfidence[confidence ?? 'none'];
  return other === undefined ? mirrored : { ...mirrored, confidence: other };
}

const mirroredConfidence = { none: 'medium', medium: undefined, low: 'high', high: 'low' } as const;

function voteKey({ storyId, round }: { readonly storyId: string; readonly round: number }, playerId: string): string {
  return `${storyId} ${round} ${playerId}`;
}

/**
 * What a mirrored voter's own connections are sent may differ in the card. Where cards differ in length, a room may also choose a
 * snapshot instead of a delta for its voter, or hold it back, because that weighs more: from there on the runs part for good reason.
 */
function compare(first: FinishedRun, second: FinishedRun, { votes, shownAtUs }: Mirrored): RunResult['failure'] {
  const voters = new Set([...votes].map((key) => key.split(' ')[2] ?? ''));
  const isOwn = (utterance: Utterance | undefined): boolean =>
    utterance !== undefined && voters.has(utterance.playerId);
  const before = (run: FinishedRun): readonly Utterance[] =>
    run.utterances.filter((utterance) => utterance.atUs < shownAtUs);
  const expected = before(first);
  const actual = before(second);
  for (let index = 0; index < Math.max(expected.length, actual.length); index += 1) {
    const left = expected[index];
    const right = actual[index];
    const isSameTurn =
      left?.connection === right?.connection && left?.atUs === right?.atUs && left?.type === right?.type;
    if (isSameTurn && (left?.text === right?.text || isOwn(left))) continue;
    if (!isSameLength(first.result.plan) && (isOwn(left) || isOwn(right))) return null;
    const atUs = left?.atUs ?? right?.atUs ?? 0;
    const connection = left?.connection ?? right?.connection ?? 'somebody';
    return {
      rule: 'W9',
      atUs,
      message: `with other hidden cards ${connection} hears something else: ${describe(left)} | ${describe(right)}`,
    };
  }
  return null;
}

function isSameLength({ roomLimits }: RunResult['plan']): boolean {
  return roomLimits.maxUnackedBytes < BYTES_THAT_NOBODY_REACHES;
}

function describe(utterance: Utterance | undefined): string {
  return utterance === undefined ? 'nothing' : `${utterance.connection} ${utterance.text}`;
}
