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
  const [open, setOpen] = useState<'list' | 'field' | null>(null);
  const { stories: mayAdd } = useRights();
  const { estimated, stories } = useTotals();
  useShortcut('/', mayAdd, () => setOpen('field'));
  return (
    <>
      <button type="button" className="button backlog-button" data-look="plain" onClick={() => setOpen('list')}>
        <Icon name="stories" />
        <span className="sr-only">{t('backlog.stories')}</span> {t('backlog.short', { estimated, stories })}
      </button>
      <Suspense>
        {open !== null && <BacklogSheet typing={open === 'field'} notices={notices} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
