import { limits, type Story } from '@planning-poker/poker';
import { type KeyboardEvent, type SubmitEvent, useState } from 'react';
import { storyForm } from '../messages/en/story-form.ts';
import { t, teach } from '../messages/t.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { LongField } from './long-field.tsx';
import { changesOf, isLinkOrNothing, type StoryChanges, type StoryWords, wordsOf } from './story-changes.ts';
import './story-form.css';

teach(storyForm);

interface StoryFormProps {
  readonly story: Story;
  readonly onSave: (changes: StoryChanges) => void;
  /** Saved, or left as it was. */
  readonly onDone: () => void;
}

/** All words of a story. Enter in a line or Ctrl+Enter keeps them, Escape leaves everything as it was. */
export function StoryForm(props: StoryFormProps) {
  const { words, change, problems, save } = useStoryWords(props);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    if (event.key === 'Escape') props.onDone();
  };
  return (
    <form className="story-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Line
        label={t('edit.title')}
        text={words.title}
        most={limits.titleLength}
        problem={problems.title}
        autoFocus
        onChange={change('title')}
      />
      <div className="story-form-line">
        <Line label={t('edit.key')} text={words.key} most={limits.keyLength} onChange={change('key')} />
        <Line
          label={t('edit.link')}
          text={words.link}
          most={limits.linkLength}
          problem={problems.link}
          onChange={change('link')}
        />
      </div>
      <LongText
        label={t('edit.description')}
        text={words.description}
        most={limits.descriptionLength}
        onChange={change('description')}
      />
      <LongText label={t('edit.notes')} text={words.notes} most={limits.notesLength} onChange={change('notes')} />
      <div className="story-form-actions">
        <Button look="ghost" onClick={props.onDone}>
          {t('edit.cancel')}
        </Button>
        <Button type="submit" look="soft">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function useStoryWords({ story, onSave, onDone }: StoryFormProps) {
  const [words, setWords] = useState(() => wordsOf(story));
  const [tried, setTried] = useState(false);
  // What was there when the form was opened: what somebody else changes meanwhile is not taken back.
  const [opened] = useState(story);
  const titleMissing = words.title.trim() === '';
  const linkWrong = !isLinkOrNothing(words.link);
  return {
    words,
    problems: {
      title: tried && titleMissing ? t('edit.titleMissing') : null,
      link: tried && linkWrong ? t('edit.linkWrong') : null,
    },
    change: (field: keyof StoryWords) => (text: string) => setWords((before) => ({ ...before, [field]: text })),
    save() {
      setTried(true);
      if (titleMissing || linkWrong) return;
      const changes = changesOf(opened, words);
      if (changes !== null) onSave(changes);
      onDone();
    },
  };
}

interface LongTextProps {
  readonly label: string;
  readonly text: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
}

interface LineProps extends LongTextProps {
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
}

function Line({ text, most, onChange, ...rest }: LineProps) {
  return <Field {...rest} value={text} maxLength={most} onChange={(event) => onChange(event.target.value)} />;
}

function LongText({ label, text, most, onChange }: LongTextProps) {
  return (
    <LongField
      label={label}
      rows={Math.min(10, Math.max(2, text.split('\n').length))}
      value={text}
      maxLength={most}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
