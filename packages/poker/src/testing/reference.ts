import type { Card, Deck, PlayerId, RoundResult, SuggestionRule } from '../game.ts';

/** Figures of a round, worked out in another way than `tally`: whole numbers of any size, by counting instead of by sorting. */
export type Reference = Omit<RoundResult, 'counts'>;

type Votes = readonly (readonly [PlayerId, string])[];

export function reference(deck: Deck, votes: Votes, rule: SuggestionRule): Reference {
  const plain = deck.cards.filter((card) => !card.special);
  const voted = votes.flatMap(([playerId, label]) => {
    const card = plain.find((candidate) => candidate.label === label);
    return card === undefined ? [] : [{ playerId, card }];
  });
  const numbers = voted.flatMap(({ card }) => (card.value === null ? [] : [milli(card.value)]));
  const byPlace = voted.some(({ card }) => card.value === null);
  const height = (card: Card): bigint => (byPlace ? BigInt(plain.indexOf(card)) : milli(card.value ?? 0));
  const heights = voted.map(({ card }) => height(card));
  const times = (card: Card): number => voted.filter((vote) => vote.card === card).length;
  const most = Math.max(0, ...plain.map(times));
  const modes = plain.filter((card) => most > 0 && times(card) === most);
  const scale = byPlace ? plain : plain.filter((card) => card.value !== null);
  const lowest = least(heights);
  const highest = least(heights.map((one) => -one)) * -1n;
  const differ = heights.length > 0 && lowest !== highest;
  return {
    voters: votes.length,
    counted: voted.length,
    ...figuresOf(numbers),
    modes: modes.map((card) => card.label),
    agreement: voted.length === 0 ? null : most / voted.length,
    consensus: voted.length >= 2 && most === voted.length ? (modes[0]?.label ?? null) : null,
    suggestion: voted.length === 0 ? null : suggested(scale, height, heights, modes, rule),
    low: differ ? voted.filter(({ card }) => height(card) === lowest).map((vote) => vote.playerId) : [],
    high: differ ? voted.filter(({ card }) => height(card) === highest).map((vote) => vote.playerId) : [],
  };
}

function figuresOf(numbers: readonly bigint[]) {
  if (numbers.length === 0) {
    return { average: null, median: null, minimum: null, maximum: null, standardDeviation: null };
  }
  const size = BigInt(numbers.length);
  const sum = numbers.reduce((one, other) => one + other, 0n);
  const squares = numbers.reduce((one, other) => one + other * other, 0n);
  return {
    average: Number(sum) / (numbers.length * 1_000),
    median: Number(nth(numbers, (numbers.length - 1) >> 1) + nth(numbers, numbers.length >> 1)) / 2_000,
    minimum: Number(least(numbers)) / 1_000,
    maximum: -Number(least(numbers.map((one) => -one))) / 1_000 + 0,
    standardDeviation: Math.sqrt(Number(size * squares - sum * sum)) / (numbers.length * 1_000),
  };
}

/** The number that so many others are below, or beside. */
function nth(numbers: readonly bigint[], place: number): bigint {
  const found = numbers.find((candidate) => {
    const below = numbers.filter((other) => other < candidate).length;
    const beside = numbers.filter((other) => other === candidate).length;
    return below <= place && place < below + beside;
  });
  return found ?? 0n;
}

function suggested(
  scale: readonly Card[],
  height: (card: Card) => bigint,
  heights: readonly bigint[],
  modes: readonly Card[],
  rule: SuggestionRule,
): string | null {
  if (rule === 'mode') return modes.reduce((one, other) => (height(other) > height(one) ? other : one)).label;
  // Twice the size times the target, so that it is whole.
  const size = BigInt(heights.length);
  const target =
    rule === 'mean'
      ? 2n * heights.reduce((one, other) => one + other, 0n)
      : size * (nth(heights, (heights.length - 1) >> 1) + nth(heights, heights.length >> 1));
  const away = (card: Card): bigint => {
    const difference = 2n * size * height(card) - target;
    return difference < 0n ? -difference : difference;
  };
  const near = scale.filter((card) => scale.every((other) => away(card) <= away(other)));
  return near.reduce((one, other) => (height(other) > height(one) ? other : one)).label;
}

function least(numbers: readonly bigint[]): bigint {
  return numbers.reduce((one, other) => (other < one ? other : one), numbers[0] ?? 0n);
}

function milli(value: number): bigint {
  return BigInt(value.toFixed(3).replace('.', ''));
}
