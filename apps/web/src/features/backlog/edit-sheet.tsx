import type { Story } from '@planning-poker/poker';
import { t } from '../../messages/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { StoryForm } from '../../ui/story-form.tsx';
import { useCommand } from '../../state/use-command.ts';

/** A story of the backlog, edited while the others go on at the table. */
export function EditSheet({ story, onClose }: { readonly story: Story; readonly onClose: () => void }) {
  const command = useCommand();
  return (
    <Sheet title={t('backlog.editStory')} onClose={onClose}>
      <StoryForm
        story={story}
        onSave={(changes) => void command({ type: 'editStory', storyId: story.storyId, ...changes })}
        onDone={onClose}
      />
    </Sheet>
  );
}
