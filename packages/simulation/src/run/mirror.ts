import type { Command } from '@planning-poker/poker';
import { mirrorCard } from '../people/decks.ts';
import { Random } from '../world/random.ts';
import { BYTES_THAT_NOBODY_REACHES } from './limits.ts';
import type { Plan } from './plan.ts';
import type { CardFor, World } from './world.ts';

/** The hidden votes in whose place a twin run has others. */
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
  let firstShown = Number.POSITIVE_INFINITY;
  for (let version = 1; version <= book.version; version += 1) {
    const event = book.event(version);
    if (event.type === 'voteSubmitted') cast.add(voteKey(event.data, event.data.playerId));
    if (event.type === 'voteChanged') shown.add(voteKey(event.data, event.data.playerId));
    if (event.type !== 'votesRevealed') continue;
    for (const playerId of Object.keys(event.data.votes)) {
      if (version <= upTo) shown.add(voteKey(event.data, playerId));
      else if (cast.has(voteKey(event.data, playerId))) firstShown = Math.min(firstShown, version);
    }
  }
  const commit = log.commits.find((one) => one.gameId === gameId && one.to >= firstShown);
  return {
    votes: new Set([...cast].filter((key) => !shown.has(key))),
    shownAtUs: commit?.atUs ?? Number.POSITIVE_INFINITY,
  };
}

/** What people of the mirrored run play instead. `changed`: the votes that really were others (some cards are their own mirror). */
export function mirroring(
  { votes }: Mirrored,
  plan: Plan,
): { readonly cardFor: CardFor; readonly changed: Set<string> } {
  const changed = new Set<string>();
  const keepsLength = isSameLength(plan);
  const cardFor: CardFor = (playerId, command) => {
    if (command.type !== 'submitVote' || !votes.has(voteKey(command, playerId))) return command;
    const mirrored = mirrorVote(command, keepsLength);
    if (mirrored.card !== command.card) changed.add(voteKey(command, playerId));
    return mirrored;
  };
  return { cardFor, changed };
}

/** Where bytes count, a mirrored vote weighs what the other one weighed. */
export function isSameLength({ roomLimits }: Plan): boolean {
  return roomLimits.maxUnackedBytes < BYTES_THAT_NOBODY_REACHES;
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
