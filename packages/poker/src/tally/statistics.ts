/** Values are at most three decimals (`checkDeck`): as whole thousandths their sums are exact, and each figure is rounded once. */
const thousandths = 1_000;

export function toThousandths(value: number): number {
  return Math.round(value * thousandths);
}

/** A quotient of whole numbers, kept apart so that it can be compared exactly. */
export interface Quotient {
  readonly numerator: number;
  /** above 0 */
  readonly denominator: number;
}

export function meanOf(numbers: readonly number[]): Quotient {
  return { numerator: sumOf(numbers), denominator: numbers.length };
}

/** Of ascending numbers: the middle one, or the mean of the two middle ones. */
export function medianOf(ascending: readonly number[]): Quotient {
  const half = Math.floor(ascending.length / 2);
  const upper = ascending[half] ?? 0;
  if (ascending.length % 2 === 1) return { numerator: upper, denominator: 1 };
  return { numerator: (ascending[half - 1] ?? 0) + upper, denominator: 2 };
}

export interface Statistics {
  readonly average: number | null;
  readonly median: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly standardDeviation: number | null;
}

/** D15, over the values of the counted cards, in any order; all null without one. Nothing is rounded for show. */
export function statisticsOf(values: readonly number[]): Statistics {
  const ascending = values.map(toThousandths).sort((one, other) => one - other);
  const lowest = ascending[0];
  const highest = ascending.at(-1);
  if (lowest === undefined || highest === undefined) {
    return { average: null, median: null, minimum: null, maximum: null, standardDeviation: null };
  }
  const average = valueOf(meanOf(ascending));
  return {
    average,
    median: valueOf(medianOf(ascending)),
    minimum: lowest / thousandths,
    maximum: highest / thousandths,
    standardDeviation: deviationOf(ascending, average),
  };
}

/** Of the population: those who voted are all there are. */
function deviationOf(ascending: readonly number[], average: number): number {
  const squares = ascending.map((number) => (number / thousandths - average) ** 2);
  return Math.sqrt(sumOf(squares) / ascending.length);
}

function valueOf(quotient: Quotient): number {
  return quotient.numerator / (quotient.denominator * thousandths);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
