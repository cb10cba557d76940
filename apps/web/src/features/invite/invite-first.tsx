import { Suspense } from 'react';
import { lazily } from '../../ui/lazily.ts';

const Invite = lazily(async () => (await import('./invite.tsx')).Invite);

/** What an empty table is for: to be filled. Stands there until somebody else has come. */
export function InviteFirst() {
  return (
    <Suspense fallback={<div className="invite-coming" />}>
      <Invite sentence="invite.first" />
    </Suspense>
  );
}
