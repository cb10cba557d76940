import { gameIds } from '@planning-poker/protocol';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { inviteLink } from '../../state/invite-link.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import './invite.css';

/** What an empty table is for: to be filled. Stands there until somebody else has come. */
export function InviteFirst() {
  const { gameId } = useGameStore();
  return (
    <div className="invite-first">
      <p>{t('invite.first')}</p>
      <CopyLink link={inviteLink(gameId)} />
      <p className="invite-code">
        {t('invite.code')} <b>{gameIds.format(gameId)}</b>
      </p>
    </div>
  );
}
