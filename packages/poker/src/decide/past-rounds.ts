import { figuresAlone } from '../tally/figures-alone.ts';
import type { PastRound, PastVote } from '../game.ts';
import { limits } from '../limits.ts';
import { checkPlayerName } from '../names.ts';
import { type Refusal, type Rejection, refuseField, refuseLimit } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { isClean, isLongerThan } from '../text.ts';

/**
 * W18: the rounds that an imported story comes with. They are a record, so nothing is worked out anew; only what could do harm is
 * refused: more than a game may hold, and text that no name or card may be.
 */
export function checkPastRounds(rounds: readonly PastRound[], path: string): Result<readonly PastRound[], Rejection> {
  const maximum = limits.roundsPerStory;
  if (rounds.length > maximum) {
    return refuseLimit('roundsPerStory', maximum, `A story may have ${maximum} rounds: leave out the oldest.`);
  }
  for (const [place, round] of rounds.entries()) {
    const problem = problemOf(round, `${path}.${place}`);
    if (problem !== null) return problem;
  }
  return ok(rounds.map(settled));
}

function problemOf(round: PastRound, path: string): Refusal | null {
  const maximum = limits.players;
  if (round.votes.length > maximum) {
    return refuseLimit('players', maximum, `A round may have ${maximum} votes: leave some out.`);
  }
  if (!isTime(round.openedAt) || !isTime(round.revealedAt) || round.revealedAt < round.openedAt) {
    return refuseField(`${path}.revealedAt`, 'A round is opened, then revealed: give both times in milliseconds.');
  }
  const numbers = [...figuresOf(round), round.counted, ...round.counts.map(({ count }) => count)];
  if (!numbers.every(Number.isFinite))
    return refuseField(path, 'The figures of a round must be numbers: correct them.');
  if (!namesOf(round).every(isName)) {
    const names = `A name has 1 to ${limits.playerNameLength} characters, without control characters: correct it.`;
    return refuseField(`${path}.votes`, names);
  }
  if (!cardsOf(round).every(isCard)) {
    const cards = `A card has 1 to ${limits.cardLabelLength} characters, without control characters: correct it.`;
    return refuseField(`${path}.counts`, cards);
  }
  return null;
}

/** The last moment that a date can be made of: a later one would break every page that shows it. */
const latest = 8_640_000_000_000_000;

function isTime(at: number): boolean {
  return Number.isSafeInteger(at) && at >= 0 && at <= latest;
}

/** D13: as a game would have taken it, so that it rewrites nothing of what stands beside it. */
function isName(text: string): boolean {
  const name = checkPlayerName(text);
  return name.ok && name.value === text;
}

function isCard(text: string): boolean {
  return text.trim() !== '' && isClean(text, 'one') && !isLongerThan(text, limits.cardLabelLength);
}

function figuresOf({ average, median, minimum, maximum, standardDeviation, agreement }: PastRound): readonly number[] {
  return [average, median, minimum, maximum, standardDeviation, agreement].filter((figure) => figure !== null);
}

function namesOf({ votes, low, high }: PastRound): readonly string[] {
  return [...votes.map(({ name }) => name), ...low, ...high];
}

function cardsOf({ votes, counts, modes, consensus, suggestion }: PastRound): readonly string[] {
  const single = [...votes.map(({ card }) => card), consensus, suggestion];
  return [...single.filter((card) => typeof card === 'string'), ...counts.map(({ card }) => card), ...modes];
}

/** Field by named field: what nobody named does not get into the log. */
function settled(round: PastRound): PastRound {
  const { openedAt, revealedAt, votes, low, high, anonymous } = round;
  return {
    openedAt,
    revealedAt,
    votes: votes.map(settledVote),
    ...figuresAlone(round),
    low,
    high,
    ...(anonymous === true ? { anonymous: true } : {}),
  };
}

function settledVote({ name, card, confidence, changed }: PastVote): PastVote {
  return {
    name,
    ...(card === undefined ? {} : { card }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(changed === true ? { changed } : {}),
  };
}
