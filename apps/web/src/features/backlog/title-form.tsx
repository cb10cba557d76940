import { limits, type Story } from '@planning-poker/poker';
import { type KeyboardEvent, type SubmitEvent, useState } from 'react';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/button.tsx';
import './title-form.css';

interface TitleFormProps {
  readonly story: Story;
  readonly onRename: (story: Story, title: string) => void;
  /** Saved, or left as it was. */
  readonly onDone: () => void;
}

/** A story's title, edited where it stands in the list. Enter keeps it, Escape leaves it as it was; all other words are in the sheet. */
export function TitleForm({ story, onRename, onDone }: TitleFormProps) {
  const [typed, setTyped] = useState(story.title);
  // What somebody else makes of it meanwhile is not taken back by a title that was not touched.
  const [opened] = useState(story.title);
  const title = typed.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (title === '') return;
    if (title !== opened) onRename(story, title);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // In a sheet the key would close that, too.
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <form className="title-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <input
        aria-label={t('backlog.titleOf', { title: opened })}
        value={typed}
        maxLength={limits.titleLength}
        autoComplete="off"
        enterKeyHint="done"
        // It stands where the title stood that was to be changed.
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button look="ghost" onClick={onDone}>
        {t('backlog.cancel')}
      </Button>
      <Button look="soft" type="submit" disabled={title === ''}>
        {t('save')}
      </Button>
    </form>
  );
}
