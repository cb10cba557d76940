import { t } from '../../messages/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Backlog } from './backlog.tsx';

/** Where there is no room beside the table, the backlog is a sheet. */
export function BacklogSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={t('backlog.stories')} onClose={onClose}>
      <Backlog onStart={onClose} />
    </Sheet>
  );
}
