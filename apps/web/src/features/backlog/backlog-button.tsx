import { type ReactNode, Suspense, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useRights } from '../../state/use-rights.ts';
import { useTotals } from '../../state/use-totals.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazily } from '../../ui/lazily.ts';
import { useShortcut } from '../../ui/shortcuts.ts';

const BacklogSheet = lazily(async () => (await import('./backlog-sheet.tsx')).BacklogSheet);

/** How far the list is, and the way to it; `notices` are shown there too, since the sheet covers them. */
export function BacklogButton({ notices }: { readonly notices: ReactNode }) {
  // Open, to type or to look; null: closed.
  const [typing, setTyping] = useState<boolean | null>(null);
  const { stories: mayAdd } = useRights();
  const { estimated, stories } = useTotals();
  useShortcut('/', mayAdd, () => setTyping(true));
  return (
    <>
      <button type="button" className="button backlog-button" data-look="plain" onClick={() => setTyping(false)}>
        <Icon name="stories" />
        <span className="sr-only">{t('backlog.stories')}</span> {t('backlog.short', { estimated, stories })}
      </button>
      <Suspense>
        {typing !== null && <BacklogSheet typing={typing} notices={notices} onClose={() => setTyping(null)} />}
      </Suspense>
    </>
  );
}
