import { numberText, percentText, wholePercent } from '../../messages/figures.ts';
import { t } from '../../messages/t.ts';
import { ColumnChart } from './column-chart.tsx';
import { durationText } from './duration-text.ts';
import { roundScaleMs } from './round-scale.ts';
import type { StoryLine } from './session.ts';

interface ChartsProps {
  readonly lines: readonly StoryLine[];
  readonly tableId: string;
}

const highestOf = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);

/** What was estimated, how much people agreed, and how long it took. */
export function Charts(props: ChartsProps) {
  return (
    <div className="summary-charts">
      <EstimateChart {...props} />
      <AgreementChart {...props} />
      <TimeChart {...props} />
    </div>
  );
}

function EstimateChart({ lines, tableId }: ChartsProps) {
  const estimated = lines
    .filter(({ height }) => height !== null)
    .toSorted((one, other) => (one.height ?? 0) - (other.height ?? 0));
  const [lowest, highest] = [estimated[0]?.estimate ?? '', estimated.at(-1)?.estimate ?? ''];
  return (
    <ColumnChart
      title={t('summary.estimates')}
      sentence={t('summary.estimatesSay', { lowest, highest })}
      values={lines.map(({ number, height, estimate }) => ({ number, value: height, label: estimate ?? '' }))}
      highest={highestOf(lines.map(({ height }) => height))}
      scale={{ top: highest, middle: halfOf(estimated.at(-1)) }}
      tableId={tableId}
    />
  );
}

function AgreementChart({ lines, tableId }: ChartsProps) {
  const shares = lines.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]));
  const average = shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1);
  return (
    <ColumnChart
      title={t('summary.agreement')}
      sentence={t('summary.agreementSay', { share: wholePercent(average), count: shares.length })}
      values={lines.map(({ number, agreement }) => ({
        number,
        value: agreement,
        label: agreement === null ? '' : numberText(wholePercent(agreement)),
      }))}
      highest={1}
      scale={{ top: percentText(1), middle: percentText(0.5) }}
      tableId={tableId}
    />
  );
}

/** In a deck of words nothing stands halfway. */
function halfOf(highest: StoryLine | undefined): string | null {
  const { height = null, estimate = null } = highest ?? {};
  return height === null || height !== Number(estimate) ? null : numberText(height / 2);
}

function TimeChart({ lines, tableId }: ChartsProps) {
  const times = lines.map(({ timeMs }) => timeMs);
  const longest = highestOf(times);
  const total = times.reduce<number>((sum, time) => sum + (time ?? 0), 0);
  const scaleMs = roundScaleMs(longest);
  return (
    <ColumnChart
      title={t('summary.times')}
      sentence={t('summary.timesSay', { total: durationText(total), longest: durationText(longest) })}
      values={lines.map(({ number, timeMs }) => ({ number, value: timeMs, label: '' }))}
      highest={scaleMs}
      scale={{ top: durationText(scaleMs), middle: durationText(scaleMs / 2) }}
      tableId={tableId}
    />
  );
}
