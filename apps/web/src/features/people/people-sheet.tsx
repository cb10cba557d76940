import { people } from '../../messages/en/people.ts';
import { t, teach } from '../../messages/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { People } from './people.tsx';

teach(people);

export function PeopleSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={t('people.title')} onClose={onClose}>
      <People />
    </Sheet>
  );
}
