import type { RoundFigures } from '../game.ts';

/** The figures of a round, field by named field: what nobody named, and whose the cards were, stays behind. */
export function figuresAlone(round: RoundFigures): RoundFigures {
  const { counts, counted, average, median, minimum, maximum, standardDeviation } = round;
  const { modes, agreement, consensus, suggestion } = round;
  return {
    counts: counts.map(({ card, count }) => ({ card, count })),
    counted,
    average,
    median,
    minimum,
    maximum,
    standardDeviation,
    modes,
    agreement,
    consensus,
    suggestion,
  };
}
