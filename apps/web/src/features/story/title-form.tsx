import { limits, type StoryId } from '@planning-poker/poker';
import { type SubmitEvent, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/button.tsx';

interface TitleFormProps {
  readonly storyId: StoryId;
  readonly title: string;
  readonly onDone: () => void;
}

/** The story's title, edited where it stands: Enter keeps it, Escape leaves it as it was. */
export function TitleForm({ storyId, title, onDone }: TitleFormProps) {
  const command = useCommand();
  const [value, setValue] = useState(title);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const settled = value.trim();
    if (settled !== '' && settled !== title) void command({ type: 'editStory', storyId, title: settled });
    onDone();
  };
  return (
    <form className="title-form" onSubmit={submit}>
      <input
        aria-label={t('story.title')}
        value={value}
        maxLength={limits.titleLength}
        autoComplete="off"
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button type="submit">{t('save')}</Button>
    </form>
  );
}
