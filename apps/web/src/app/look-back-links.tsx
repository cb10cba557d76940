import { goTo } from '../browser/location.ts';
import { lookBack } from '../messages/en/look-back.ts';
import { t, teach } from '../messages/t.ts';
import { useGameStore } from '../state/game-context.tsx';
import { Button } from '../ui/button.tsx';
import { useClosePopover } from '../ui/popover.tsx';
import type { LookBackPanelName } from './look-back-panel.tsx';
import './look-back-page.css';

teach(lookBack);

/** In the menu: what has happened in this game, in three ways of looking at it. */
export function LookBackLinks({ onPanel }: { readonly onPanel: (panel: LookBackPanelName) => void }) {
  const close = useClosePopover();
  const { gameId } = useGameStore();
  const open = (panel: LookBackPanelName) => () => {
    close();
    onPanel(panel);
  };
  return (
    <div className="look-back-links" role="group" aria-label={t('lookBack.links')}>
      <Button look="ghost" onClick={open('activity')}>
        {t('lookBack.activity')}
      </Button>
      <Button look="ghost" onClick={open('rounds')}>
        {t('lookBack.rounds')}
      </Button>
      <Button look="ghost" onClick={() => goTo(`/g/${gameId}/history`)}>
        {t('lookBack.timeMachine')}
      </Button>
    </div>
  );
}
