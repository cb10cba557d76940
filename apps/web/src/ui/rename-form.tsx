import { type SubmitEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

interface RenameFormProps {
  readonly label: string;
  readonly name: string;
  readonly maxLength: number;
  readonly onRename: (name: string) => void;
}

/** A name and what it is to become. While nobody types it shows the present one, whoever has changed it. */
export function RenameForm({ label, name, maxLength, onRename }: RenameFormProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed?.trim() ?? '';
  const changed = wanted !== '' && wanted !== name;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!changed) return;
    onRename(wanted);
    setTyped(null);
  };
  return (
    <form className="rename-form" onSubmit={submit}>
      <Field
        label={label}
        value={typed ?? name}
        maxLength={maxLength}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" disabled={!changed}>
        {t('save')}
      </Button>
    </form>
  );
}
