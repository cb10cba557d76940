import { useRef } from 'react';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';

const kinds = '.csv,.tsv,.txt,.md,.json,text/*,application/json';

/** For those who have the stories in a file and nothing to drag it with. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds}
        aria-label={t('backlog.chooseFile')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file chosen again is news too.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button look="ghost" onClick={() => input.current?.click()}>
        {t('backlog.chooseFile')}
      </Button>
    </>
  );
}
