import { useId } from 'react';
import { t } from '../../messages/t.ts';
import { chartColumns, type ChartValue, gutterPercent } from './chart-columns.ts';

interface ColumnChartProps {
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly sentence: string;
  readonly values: readonly ChartValue[];
  readonly highest: number;
  /** What stands at the top of the scale and halfway; null: nothing can be said there. */
  readonly scale: { readonly top: string; readonly middle: string | null };
  /** The table that has every value. */
  readonly tableId: string;
}

/** Where the plot stands in the picture, in px. */
const top = 22;
const plotHeight = 132;
const bottom = top + plotHeight;
const pictureHeight = bottom + 22;

const percent = (value: number) => `${value}%`;

/** Columns by story, drawn in percent of the width: as wide as the page, and its words as large as all others. */
export function ColumnChart({ title, sentence, values, highest, scale, tableId }: ColumnChartProps) {
  const id = useId();
  const empty = values.every(({ value }) => value === null);
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}>
        <h2>{title}</h2>
        <p>{empty ? t('summary.none') : sentence}</p>
      </figcaption>
      {!empty && (
        <svg
          width="100%"
          height={pictureHeight}
          role="img"
          aria-label={t('summary.chart', { title, sentence })}
          aria-describedby={tableId}
        >
          <ScaleLine y={top} label={scale.top} />
          <ScaleLine y={top + plotHeight / 2} label={scale.middle} />
          <ScaleLine y={bottom} label={null} />
          <Columns values={values} highest={highest} />
        </svg>
      )}
    </figure>
  );
}

function ScaleLine({ y, label }: { readonly y: number; readonly label: string | null }) {
  return (
    <>
      <line className="chart-line" x1={percent(gutterPercent)} x2="100%" y1={y} y2={y} />
      {label !== null && (
        <text className="chart-scale" x={percent(gutterPercent - 1)} y={y + 4}>
          {label}
        </text>
      )}
    </>
  );
}

function Columns({ values, highest }: Pick<ColumnChartProps, 'values' | 'highest'>) {
  return chartColumns(values, highest).map(({ number, label, left, width, height, numbered, labelled }) => {
    const high = (height / 100) * plotHeight;
    const middle = percent(left + width / 2);
    return (
      <g key={number}>
        <rect className="chart-column" x={percent(left)} width={percent(width)} y={bottom - high} height={high} />
        {labelled && (
          <text className="chart-label" x={middle} y={bottom - high - 6}>
            {label}
          </text>
        )}
        {numbered && (
          <text className="chart-number" x={middle} y={bottom + 16}>
            {number}
          </text>
        )}
      </g>
    );
  });
}
