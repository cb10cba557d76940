import { numberText } from '../../messages/figures.ts';
import { t } from '../../messages/t.ts';
import { durationText } from './duration-text.ts';
import type { SessionFigures as Figures } from './session.ts';

/** The session in four figures, each with what it means. */
export function SessionFigures({ figures }: { readonly figures: Figures }) {
  const { stories, estimated, skipped, points, votedOn, agreedAtOnce, timeToAgreeMs } = figures;
  const shown = [
    {
      name: t('summary.stories'),
      value: t('summary.storiesValue', { estimated, stories }),
      note: skipped === 0 ? t('summary.storiesPlain') : t('summary.storiesNote', { count: skipped }),
    },
    {
      name: t('summary.points'),
      value: points === null ? null : numberText(points),
      note: t('summary.pointsNote'),
    },
    {
      name: t('summary.atOnce'),
      value: votedOn === 0 ? null : t('summary.atOnceValue', { agreed: agreedAtOnce, voted: votedOn }),
      note: t('summary.atOnceNote'),
    },
    {
      name: t('summary.time'),
      value: timeToAgreeMs === null ? null : durationText(timeToAgreeMs),
      note: t('summary.timeNote'),
    },
  ].filter(({ value }) => value !== null);
  return (
    <section aria-label={t('summary.figures')}>
      <dl className="summary-figures">
        {shown.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="summary-figure">{value}</dd>
            <dd className="summary-note">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
