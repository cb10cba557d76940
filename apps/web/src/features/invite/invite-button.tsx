import { gameIds } from '@planning-poker/protocol';
import { t } from '../../messages/t.ts';
import { useGameStore } from '../../state/game-context.tsx';
import { inviteLink } from '../../state/invite-link.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Popover } from '../../ui/popover.tsx';
import './invite.css';

export function InviteButton() {
  const { gameId } = useGameStore();
  return (
    <Popover label={t('invite.button')} button={t('invite.button')}>
      <div className="invite">
        <p>{t('invite.how')}</p>
        <CopyLink link={inviteLink(gameId)} />
        <p className="invite-code">
          {t('invite.code')} <b>{gameIds.format(gameId)}</b>
        </p>
      </div>
    </Popover>
  );
}
