import type { ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Backlog } from './backlog.tsx';

interface BacklogSheetProps {
  /** Opened to add a story. */
  readonly typing: boolean;
  readonly notices: ReactNode;
  readonly onClose: () => void;
}

/** Where there is no room beside the table, the backlog is a sheet, with the notices that it would cover. */
export function BacklogSheet({ typing, notices, onClose }: BacklogSheetProps) {
  return (
    <Sheet title={t('backlog.stories')} onClose={onClose}>
      <Backlog typing={typing} onStart={onClose} notices={notices} />
    </Sheet>
  );
}
