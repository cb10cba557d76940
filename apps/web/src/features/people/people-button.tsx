import { Suspense, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useTable } from '../../state/use-table.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazily } from '../../ui/lazily.ts';

const PeopleSheet = lazily(async () => (await import('./people-sheet.tsx')).PeopleSheet);

/** How many are here, and the way to see who leads. */
export function PeopleButton() {
  const [open, setOpen] = useState(false);
  const { voters, observers } = useTable();
  const count = voters.length + observers.length;
  return (
    <>
      <button
        type="button"
        className="button people-button"
        data-look="ghost"
        aria-label={t('people.count', { count })}
        onClick={() => setOpen(true)}
      >
        <Icon name="people" />
        {count}
      </button>
      <Suspense>{open && <PeopleSheet onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
