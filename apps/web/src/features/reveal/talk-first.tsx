import { t } from '../../messages/t.ts';
import { shortList } from '../../state/short-list.ts';

interface TalkFirstProps {
  readonly low: readonly string[];
  readonly high: readonly string[];
}

/** The two ends of the table, by name: they know something that the others do not. */
export function TalkFirst({ low, high }: TalkFirstProps) {
  return (
    <p className="talk">
      <span>{t('result.talkFirst')}</span>
      <span className="talk-end" data-end="low">
        {t('result.low', { names: shortList(low) })}
      </span>
      <span className="talk-end" data-end="high">
        {t('result.high', { names: shortList(high) })}
      </span>
    </p>
  );
}
