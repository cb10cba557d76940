import { gameIds } from '@planning-poker/protocol/client';
import { Suspense, useState } from 'react';
import { addressOf } from '../../browser/location.ts';
import { invite } from '../../messages/en/invite.ts';
import { t, teach } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { lazily } from '../../ui/lazily.ts';
import { CopyLink } from './copy-link.tsx';
import { ShareButton } from './share-button.tsx';
import './invite.css';

teach(invite);

const QrCode = lazily(async () => (await import('./qr-code.tsx')).QrCode);

/** The ways to bring others here: a link to send, a code to scan, a code to say. */
export function Invite({ sentence }: { readonly sentence: 'invite.how' | 'invite.first' }) {
  const { gameId } = useGameStore();
  const [failed, setFailed] = useState(false);
  const link = addressOf(`/g/${gameId}`);
  return (
    <div className="invite" data-place={sentence}>
      <p>{t(sentence)}</p>
      <CopyLink link={link} />
      <ShareButton link={link} onFailed={() => setFailed(true)} />
      <p role="status" className="invite-failed">
        {failed && t('invite.shareFailed')}
      </p>
      {sentence === 'invite.how' && (
        <Suspense fallback={<div className="qr-code" />}>
          <QrCode link={link} />
        </Suspense>
      )}
      <p className="invite-code">
        {t('invite.code')} <b>{gameIds.format(gameId)}</b>
      </p>
    </div>
  );
}
