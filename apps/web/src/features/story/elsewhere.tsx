import { storyMore } from '../../messages/en/story-more.ts';
import { t, teach } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import type { GameView } from '../../sync/game-store.ts';

teach(storyMore);

const sharedTitle = ({ game }: GameView) =>
  game?.stories.find(({ storyId }) => storyId === game.currentStoryId)?.title ?? null;

/** The sign that this tab looks at another story than everybody else, and the way back. */
export function Elsewhere({ storyId }: { readonly storyId: string }) {
  const game = useGameStore();
  const command = useCommand();
  const rights = useRights();
  const others = useGame(sharedTitle);
  return (
    <div className="elsewhere">
      <p role="status">{others === null ? t('elsewhere.nowhere') : t('elsewhere.others', { title: others })}</p>
      {rights.stories && (
        <Button look="ghost" onClick={() => void command({ type: 'startStory', storyId })}>
          {t('elsewhere.bring')}
        </Button>
      )}
      <Button onClick={() => game.lookAt(null)}>{t('elsewhere.back')}</Button>
    </div>
  );
}
