import { type ClipboardEvent, type KeyboardEvent, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { parseStories } from '../../state/parse-stories.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ChooseFile } from './choose-file.tsx';
import { opensPreview } from './import/opens-preview.ts';
import { useAddStories } from './use-add-stories.ts';

interface AddStoriesProps {
  /** Somebody is here to type. */
  readonly typing: boolean;
  /** Shows what this holds before it is added; `added` is called when it was. */
  readonly onLookThrough: (text: string, added: () => void) => void;
  readonly onFile: (file: File) => void;
}

/** One line is one story; a few lines are a few; what is longer or a table is looked through first. */
export function AddStories({ typing, onLookThrough, onFile }: AddStoriesProps) {
  const id = useId();
  const { field, text, setText, long, count, add } = useTypedStories(onLookThrough);
  // After the sheet has opened, which gives the focus to its first button.
  useEffect(() => {
    if (typing) field.current?.focus();
  }, [typing, field]);
  useShortcut('/', true, () => field.current?.focus());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    add();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (text.trim() !== '' || !opensPreview(pasted)) return;
    event.preventDefault();
    onLookThrough(pasted, () => undefined);
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
        onPaste={onPaste}
      />
      <div className="add-stories-actions">
        <Button type="submit" look={text.trim() === '' ? 'ghost' : 'soft'} disabled={!long && count === 0}>
          {!long && <Icon name="plus" />}
          {wordsFor(long, count)}
        </Button>
        <ChooseFile onFile={onFile} />
      </div>
    </form>
  );
}

/** What stands in the field, and what becomes of it. */
function useTypedStories(onLookThrough: AddStoriesProps['onLookThrough']) {
  const field = useRef<HTMLTextAreaElement>(null);
  const addStories = useAddStories();
  const [text, setText] = useState('');
  const long = opensPreview(text);
  const stories = long ? [] : parseStories(text);
  const addAll = async () => {
    setText('');
    field.current?.focus();
    // What was typed is not lost to a refusal, unless something new is being typed already.
    if (!(await addStories(stories))) setText((typed) => (typed === '' ? text : typed));
  };
  const add = () => {
    if (long) onLookThrough(text, () => setText(''));
    else if (stories.length > 0) void addAll();
  };
  return { field, text, setText, long, count: stories.length, add };
}

function wordsFor(long: boolean, count: number): string {
  if (long) return t('backlog.lookThrough');
  return count > 1 ? t('backlog.addMany', { count }) : t('backlog.add');
}
