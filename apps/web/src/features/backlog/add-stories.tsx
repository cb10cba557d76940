import { type SubmitEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { parseStories } from '../../state/parse-stories.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';

/** One line is one story; several pasted lines are several. */
export function AddStories() {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const command = useCommand();
  const [text, setText] = useState('');
  const stories = parseStories(text);
  useShortcut('/', true, () => field.current?.focus());

  const add = async () => {
    if (stories.length === 0) return;
    setText('');
    field.current?.focus();
    const accepted = await command({ type: 'addStories', stories });
    // What was typed is not lost to a refusal, unless something new is being typed already.
    if (!accepted) setText((typed) => (typed === '' ? text : typed));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void add();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };

  return (
    <form className="add-stories" onSubmit={submit}>
      <label htmlFor={id} className="sr-only">
        {t('backlog.newStory')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={Math.min(8, text.split('\n').length)}
        value={text}
        placeholder={t('backlog.placeholder')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" look={stories.length > 0 ? 'soft' : 'ghost'} disabled={stories.length === 0}>
        <Icon name="plus" />
        {stories.length > 1 ? t('backlog.addMany', { count: stories.length }) : t('backlog.add')}
      </Button>
    </form>
  );
}
