import { gameIds } from '@planning-poker/protocol/client';
import { addressOf } from '../../browser/location.ts';
import { invite } from '../../messages/en/invite.ts';
import { t, teach } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { CopyLink } from './copy-link.tsx';
import './invite.css';

teach(invite);

/** The ways to bring others here: a link to send, a code to say. */
export function Invite({ sentence }: { readonly sentence: 'invite.how' | 'invite.first' }) {
  const { gameId } = useGameStore();
  return (
    <div className="invite" data-place={sentence}>
      <p>{t(sentence)}</p>
      <CopyLink link={addressOf(`/g/${gameId}`)} />
      <p className="invite-code">
        {t('invite.code')} <b>{gameIds.format(gameId)}</b>
      </p>
    </div>
  );
}
