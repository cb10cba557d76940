import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { isSkippable, useSkip } from '../../state/use-skip.ts';
import { Button } from '../../ui/button.tsx';

/** Passes over the story in focus; for those who choose the stories. */
export function SkipButton() {
  const story = useGame(select.story);
  const rights = useRights();
  const skip = useSkip();
  if (!rights.stories || story === null || !isSkippable(story)) return null;
  return (
    <Button look="ghost" className="bar-skip" title={t('skip.hint')} once onClick={() => skip(story)}>
      {t('skip.skip')}
    </Button>
  );
}
