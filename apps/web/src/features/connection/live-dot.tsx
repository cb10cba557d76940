import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { patienceMs } from './patience.ts';
import './connection.css';

/** A word beside the game's name: is what is on the screen the present state? */
export function LiveDot() {
  const connected = useGame((view: GameView) => view.connection.status === 'connected');
  const off = useDelayed(!connected, patienceMs);
  return (
    <span className="live" data-live={!off}>
      {off ? t('connection.notLive') : t('connection.live')}
    </span>
  );
}
