import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { times } from '../../messages/time-words.ts';
import { useServerNow } from '../../state/use-server-now.ts';
import { Button } from '../../ui/button.tsx';

/** The day of the week is enough for a week. */
const freshForMs = 60_000;

interface MomentBannerProps {
  readonly version: number;
  readonly latest: number;
  /** Null: not known yet. */
  readonly atMs: number | null;
  readonly onNow: () => void;
}

/** Says that this is not now, what has come meanwhile, and how to get back. */
export function MomentBanner({ version, latest, atMs, onNow }: MomentBannerProps) {
  const now = useServerNow(freshForMs);
  // The newest change that this person has seen here, or left behind at the table.
  const [seen, setSeen] = useState(latest);
  if (version > seen) setSeen(version);
  const newer = Math.max(0, latest - Math.max(seen, version));
  return (
    <div className="moment-banner">
      <p>
        {atMs === null
          ? t('moment.atUnknown', { version, latest })
          : t('moment.at', { version, latest, when: times.moment(atMs, now) })}
      </p>
      <p className="moment-newer" role="status">
        {newer > 0 && t('moment.newer', { count: newer })}
      </p>
      <Button look="primary" onClick={onNow}>
        {t('moment.now')}
      </Button>
    </div>
  );
}
