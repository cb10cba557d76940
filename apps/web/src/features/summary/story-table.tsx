import { numberText, percentText } from '../../messages/figures.ts';
import { t } from '../../messages/t.ts';
import { durationText } from './duration-text.ts';
import type { StoryLine } from './session.ts';

/** Every value of the charts in words, story by story. */
export function StoryTable({ lines, id }: { readonly lines: readonly StoryLine[]; readonly id: string }) {
  return (
    <table className="summary-table">
      <caption id={id}>{t('summary.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('summary.number')}</th>
          <th scope="col">{t('summary.story')}</th>
          <th scope="col">{t('summary.estimate')}</th>
          <th scope="col">{t('summary.rounds')}</th>
          <th scope="col">{t('summary.agreementShort')}</th>
          <th scope="col">{t('summary.timeShort')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <StoryRow key={line.storyId} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function StoryRow({ line }: { readonly line: StoryLine }) {
  const { number, key, title, skipped, estimate, rounds, agreement, timeMs } = line;
  const shared = agreement === null ? '' : percentText(agreement);
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        {key !== null && <span className="story-item-key">{key} </span>}
        {title}
      </th>
      <td data-label={t('summary.estimate')}>{skipped ? t('summary.skipped') : (estimate ?? '–')}</td>
      <td data-label={t('summary.rounds')}>{numberText(rounds)}</td>
      <td data-label={t('summary.agreementShort')}>{shared}</td>
      <td data-label={t('summary.timeShort')}>{timeMs === null ? '' : durationText(timeMs)}</td>
    </tr>
  );
}
