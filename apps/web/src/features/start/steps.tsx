import { t } from '../../messages/t.ts';
import { Icon } from '../../ui/icon.tsx';
import './steps.css';

/** What this is, in three lines with a picture each. */
export function Steps() {
  return (
    <ol className="steps" aria-label={t('start.steps')}>
      <li>
        <span className="steps-picture" aria-hidden="true">
          <span className="card">
            <Icon name="link" />
          </span>
        </span>
        <span>{t('start.stepInvite')}</span>
      </li>
      <li>
        <span className="steps-picture" aria-hidden="true">
          <span className="card card-back" />
          <span className="card card-back" />
          <span className="card card-back" />
        </span>
        <span>{t('start.stepVote')}</span>
      </li>
      <li>
        <span className="steps-picture" aria-hidden="true">
          <span className="card">5</span>
          <span className="card">8</span>
          <span className="card">5</span>
        </span>
        <span>{t('start.stepReveal')}</span>
      </li>
    </ol>
  );
}
