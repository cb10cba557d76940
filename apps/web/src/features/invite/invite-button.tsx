import { Suspense } from 'react';
import { t } from '../../messages/t.ts';
import { lazily } from '../../ui/lazily.ts';
import { Popover } from '../../ui/popover.tsx';

const Invite = lazily(async () => (await import('./invite.tsx')).Invite);

export function InviteButton() {
  return (
    <Popover label={t('invite.button')} button={t('invite.button')}>
      <Suspense>
        <Invite sentence="invite.how" />
      </Suspense>
    </Popover>
  );
}
