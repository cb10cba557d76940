import { limits } from '@planning-poker/poker';
import { type SubmitEvent, useState } from 'react';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

interface RenameFormProps {
  readonly label: string;
  readonly name: string;
  readonly onRename: (name: string) => void;
}

export function RenameForm({ label, name, onRename }: RenameFormProps) {
  const [value, setValue] = useState(name);
  const changed = value.trim() !== '' && value.trim() !== name;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (changed) onRename(value.trim());
  };
  return (
    <form className="rename-form" onSubmit={submit}>
      <Field
        label={label}
        value={value}
        maxLength={limits.gameNameLength}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="submit" disabled={!changed}>
        {t('save')}
      </Button>
    </form>
  );
}
