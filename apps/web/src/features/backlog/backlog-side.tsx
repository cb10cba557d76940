import { Suspense } from 'react';
import { t } from '../../messages/t.ts';
import { lazily } from '../../ui/lazily.ts';

const Backlog = lazily(async () => (await import('./backlog.tsx')).Backlog);

/** The backlog beside the table; nobody needs it for the first vote, so it comes right after. */
export function BacklogSide() {
  return (
    <aside className="side" aria-label={t('backlog.stories')}>
      <h2>{t('backlog.stories')}</h2>
      <Suspense>
        <Backlog />
      </Suspense>
    </aside>
  );
}
