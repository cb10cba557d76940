import { lookBack } from '../../messages/en/look-back.ts';
import { t, teach } from '../../messages/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Rounds } from './rounds.tsx';

teach(lookBack);

export function RoundsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title={t('lookBack.rounds')} onClose={onClose}>
      <Rounds />
    </Sheet>
  );
}
