import { reloadPage } from '../../browser/location.ts';
import { t } from '../../messages/t.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { Button } from '../../ui/button.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import { troubleOf, troubleSentence } from './trouble.ts';
import './connection.css';

/** Shorter gaps heal unseen. */
const patienceMs = 2_000;

/** What is wrong with the line or the server, what still works, and what to do. Nothing, as long as nothing is wrong. */
export function ConnectionBanner() {
  const trouble = useGame(troubleOf);
  const healing = trouble === 'connecting' || trouble === 'reconnecting';
  const late = useDelayed(healing, patienceMs);
  const shown = healing && !late ? null : trouble;
  return (
    <div role="status" className="banner-place">
      {shown !== null && (
        <div className="banner" data-trouble={shown}>
          <p>
            <Sentence />
          </p>
          {shown === 'failed' && <WayOut />}
        </div>
      )}
    </div>
  );
}

/** A page that the server has outgrown is only helped by a new one. */
function WayOut() {
  const game = useGameStore();
  const outgrown = useGame(
    ({ connection }: GameView) => connection.status === 'failed' && connection.code === 'unsupported_protocol',
  );
  if (outgrown) return <Button onClick={reloadPage}>{t('connection.reload')}</Button>;
  return <Button onClick={() => game.open()}>{t('connection.tryAgain')}</Button>;
}

function Sentence() {
  const connection = useGame((view: GameView) => view.connection);
  const service = useGame((view: GameView) => view.service);
  const waiting = useGame((view: GameView) => view.pending.length);
  return troubleSentence({ connection, service, pending: { length: waiting } });
}
