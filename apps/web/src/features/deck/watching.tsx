import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/button.tsx';

/** Instead of a hand, for those who look on. */
export function Watching() {
  const myself = useGame(select.myself);
  const command = useCommand();
  if (myself?.role !== 'observer') return null;
  return (
    <p className="watching">
      {t('watching.you')}
      <Button look="ghost" onClick={() => void command({ type: 'changeRole', role: 'voter' })}>
        {t('watching.voteToo')}
      </Button>
    </p>
  );
}
