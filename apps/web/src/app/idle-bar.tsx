import { nextStory } from '../state/backlog.ts';
import { t } from '../messages/t.ts';
import { useGame } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import { useCommand } from '../state/use-command.ts';
import { useRights } from '../state/use-rights.ts';
import { Button } from '../ui/button.tsx';
import { useShortcut } from '../ui/shortcuts.ts';

/** No story is on the table. */
export function IdleBar() {
  const rights = useRights();
  const command = useCommand();
  const next = nextStory(useGame(select.stories), useGame(select.storyId));
  const start = () => {
    if (next !== null) void command({ type: 'startStory', storyId: next.storyId });
  };
  useShortcut('n', rights.stories && next !== null, start);
  return (
    <div className="bar">
      <p className="bar-sentence">{next === null ? t('idle.noStories') : t('idle.next', { title: next.title })}</p>
      {rights.stories && next !== null && (
        <div className="bar-actions">
          <Button look="primary" shortcut="N" onClick={start}>
            {t('idle.start')}
          </Button>
        </div>
      )}
    </div>
  );
}
