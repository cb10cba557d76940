import { Suspense, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import type { GameView } from '../../sync/game-store.ts';
import { lazily } from '../../ui/lazily.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { patienceMs } from './patience.ts';
import './connection.css';

const LineBanner = lazily(async () => (await import('./line-banner.tsx')).LineBanner);

const isLost = ({ connection }: GameView) => connection.status !== 'connected' && connection.status !== 'failed';
const hasFailed = ({ connection }: GameView) => connection.status === 'failed';
const isTroubled = ({ connection, service }: GameView) =>
  connection.status !== 'connected' || (service !== null && service.state !== 'available');

/** The place of the banner, whose words come with the first trouble that lasts. It is there from the beginning: else nobody who listens would hear of it. */
export function ConnectionBanner() {
  const late = useDelayed(useGame(isTroubled), patienceMs);
  const failed = useGame(hasFailed);
  const lost = useGame(isLost);
  const [needed, setNeeded] = useState(false);
  if ((late || failed) && !needed) setNeeded(true);
  return (
    <div role="status" className="banner-place">
      {needed && (
        <Suspense fallback={lost && <p className="banner">{t('connection.reconnecting')}</p>}>
          <LineBanner />
        </Suspense>
      )}
    </div>
  );
}
