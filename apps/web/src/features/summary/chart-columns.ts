/** A column of a chart, in percent of the chart's width and height: whole layouts are one pure function, so a test can look at them. */
export interface ChartColumn {
  readonly number: number;
  readonly label: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Is its number written below it? */
  readonly numbered: boolean;
  /** Is its value written above it? Where not all have room for theirs, none has: a few would look chosen. */
  readonly labelled: boolean;
}

export interface ChartValue {
  readonly number: number;
  /** null: the story has none, and its place stays empty */
  readonly value: number | null;
  readonly label: string;
}

/** Room for the scale's words, left of the first column. */
export const gutterPercent = 12;
/** With more the labels would run into each other on a phone. */
const labelsAtMost = 12;
const widestPercent = 10;
const columnShare = 0.68;
/** What is there can be seen, however small it is. */
const lowestPercent = 1.5;

/** One column a story, in the order of the backlog, the highest as high as the chart. */
export function chartColumns(values: readonly ChartValue[], highest: number): readonly ChartColumn[] {
  const step = (100 - gutterPercent) / Math.max(values.length, 1);
  const width = Math.min(step * columnShare, widestPercent);
  const every = Math.ceil(values.length / labelsAtMost);
  return values.map(({ number, value, label }, place) => ({
    number,
    label,
    left: gutterPercent + step * place + (step - width) / 2,
    width,
    height: value === null ? 0 : Math.max(highest === 0 ? 0 : (value / highest) * 100, lowestPercent),
    numbered: place % every === 0,
    labelled: every === 1 && value !== null,
  }));
}
