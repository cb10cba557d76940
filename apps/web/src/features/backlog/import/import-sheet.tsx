import type { StoryDraft } from '@planning-poker/poker';
import { importStories } from '../../../messages/en/import-stories.ts';
import { t, teach } from '../../../messages/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { ImportChoices } from './import-choices.tsx';
import { ImportRemarks } from './import-remarks.tsx';
import { ImportTable } from './import-table.tsx';
import { useImport } from './use-import.ts';
import './import.css';

teach(importStories);

interface ImportSheetProps {
  readonly text: string;
  readonly onAdd: (drafts: readonly StoryDraft[]) => void;
  readonly onClose: () => void;
}

/** What was pasted or dropped, looked through before anybody else sees it. */
export function ImportSheet({ text, onAdd, onClose }: ImportSheetProps) {
  const given = useImport(text);
  const { reading, taken } = given;
  return (
    <Sheet title={t('import.title')} onClose={onClose}>
      <div className="import">
        {reading === null ? (
          <p role="status">{t('import.reading')}</p>
        ) : (
          <>
            <ImportRemarks given={given} reading={reading} />
            <ImportChoices given={given} reading={reading} />
            <ImportTable given={given} />
          </>
        )}
        <div className="import-actions">
          <Button
            look="primary"
            disabled={taken.length === 0}
            onClick={() => {
              onAdd(taken.map(({ draft }) => draft));
              onClose();
            }}
          >
            {t('import.addMany', { count: taken.length })}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
