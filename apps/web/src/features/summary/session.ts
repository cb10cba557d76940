import { backlogOf, cardOf, estimateTotal, estimateValue, pastRoundsOf } from '@planning-poker/poker';
import type { Game, PastRound, Story } from '@planning-poker/poker';

/** What the summary says of a story. A round counts once it is revealed; those of the game it was imported from count too. */
export interface StoryLine {
  readonly storyId: string;
  /** Its place in the backlog, from 1: what names its column in the charts. */
  readonly number: number;
  readonly key: string | null;
  readonly title: string;
  readonly skipped: boolean;
  readonly estimate: string | null;
  /** How high the estimate stands: its number, or in a deck of words its place; null: none. */
  readonly height: number | null;
  readonly rounds: number;
  /** 0..1: of the last round; null without one that counted. */
  readonly agreement: number | null;
  /** From the opening of a round to its reveal, all rounds together; null without a round. */
  readonly timeMs: number | null;
}

/** The session in figures. */
export interface SessionFigures {
  readonly stories: number;
  readonly estimated: number;
  readonly skipped: number;
  /** The sum of the estimates that are numbers; null: there is none. */
  readonly points: number | null;
  /** Stories with a revealed round. */
  readonly votedOn: number;
  /** Those of them whose first round was a consensus. */
  readonly agreedAtOnce: number;
  /** The median of the times of the stories that have an estimate and a round: half of them took no longer. */
  readonly timeToAgreeMs: number | null;
}

export interface Session {
  readonly lines: readonly StoryLine[];
  readonly figures: SessionFigures;
}

export function sessionOf(game: Game): Session {
  const told = backlogOf(game).map((story, place) => {
    const rounds = pastRoundsOf(game, story);
    return { line: lineOf(game, story, rounds, place + 1), first: rounds[0] ?? null };
  });
  const lines = told.map(({ line }) => line);
  const totals = estimateTotal(game);
  return {
    lines,
    figures: {
      stories: totals.stories,
      estimated: totals.estimated,
      skipped: lines.filter(({ skipped }) => skipped).length,
      points: totals.estimated > totals.withoutNumber ? totals.total : null,
      votedOn: told.filter(({ first }) => first !== null).length,
      agreedAtOnce: told.filter(({ first }) => first !== null && first.consensus !== null).length,
      timeToAgreeMs: medianOf(
        lines.flatMap(({ estimate, timeMs }) => (estimate === null || timeMs === null ? [] : [timeMs])),
      ),
    },
  };
}

function lineOf(game: Game, story: Story, rounds: readonly PastRound[], number: number): StoryLine {
  const { storyId, key, title, estimate } = story;
  return {
    storyId,
    number,
    key,
    title,
    skipped: story.status === 'skipped',
    estimate,
    height: estimate === null ? null : heightOf(game, estimate),
    rounds: rounds.length,
    agreement: rounds.at(-1)?.agreement ?? null,
    timeMs: rounds.length === 0 ? null : rounds.reduce((sum, round) => sum + round.revealedAt - round.openedAt, 0),
  };
}

function heightOf(game: Game, estimate: string): number | null {
  const inWords = game.deck.cards.every(({ value }) => value === null);
  if (!inWords) return estimateValue(game, estimate);
  const card = cardOf(game.deck, estimate);
  return card === null || card.special === true ? null : placeOf(game, estimate);
}

/** From 1, among the cards that count. */
function placeOf(game: Game, label: string): number {
  return game.deck.cards.filter(({ special }) => special !== true).findIndex((card) => card.label === label) + 1;
}

function medianOf(numbers: readonly number[]): number | null {
  const inOrder = numbers.toSorted((one, other) => one - other);
  const [low, high] = [inOrder[(inOrder.length - 1) >> 1], inOrder[inOrder.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
