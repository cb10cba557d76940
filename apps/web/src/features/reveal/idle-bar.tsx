import { backlogOf, type Story } from '@planning-poker/poker';
import type { ReactNode } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import type { GameView } from '../../sync/game-store.ts';
import { usePressedOnce } from './use-pressed-once.ts';
import { useSettle } from './use-settle.ts';
import './bar.css';

const isEmpty = ({ game }: GameView) => game !== null && backlogOf(game).length === 0;
const isSkipped = (view: GameView) => select.story(view)?.status === 'skipped';

/** No story is on the table, or one that nobody votes on. */
export function IdleBar({ aside }: { readonly aside: ReactNode }) {
  const rights = useRights();
  const { next, elsewhere, goOn } = useSettle();
  const skipped = useGame(isSkipped);
  const empty = useGame(isEmpty);
  const mayGoOn = rights.stories && next !== null;
  useShortcut('n', mayGoOn, usePressedOnce(goOn));
  return (
    <div className="bar">
      <p className="bar-sentence">
        {empty ? t(rights.stories ? 'idle.addFirst' : 'idle.empty') : sentenceOf(skipped, next, elsewhere)}
      </p>
      <div className="bar-actions">
        {aside}
        {mayGoOn && (
          <Button look="primary" shortcut="N" once onClick={goOn}>
            {t('idle.start')}
          </Button>
        )}
      </div>
    </div>
  );
}

function sentenceOf(skipped: boolean, next: Story | null, elsewhere: boolean): string {
  if (elsewhere) return skipped ? t('idle.skipped') : t('idle.elsewhere');
  const what = next === null ? t('idle.noStories') : t('idle.next', { title: next.title });
  return skipped ? `${t('idle.skipped')} ${what}` : what;
}
