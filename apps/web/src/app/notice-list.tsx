import { useEffect, useEffectEvent, useState } from 'react';
import { after } from '../browser/timers.ts';
import { t } from '../messages/t.ts';
import { type Notice, useNoticeList, useNotices } from '../state/notices.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** Long enough to be read by somebody who was looking elsewhere. */
const shownMs = 10_000;

/** What just happened, near the hand; spoken too. */
export function NoticeList() {
  const notices = useNoticeList();
  return (
    <div role="status" className="notices">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeItem({ notice }: { readonly notice: Notice }) {
  const { dismiss } = useNotices();
  const [held, setHeld] = useState(false);
  const leave = useEffectEvent(() => dismiss(notice.id));
  // Nothing goes away under a pointer or a focus that is just about to use it.
  useEffect(() => (held ? undefined : after(shownMs, () => leave())), [held]);
  return (
    <div
      className="notice"
      data-tone={notice.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{notice.text}</p>
      {notice.action !== null && (
        <Button
          onClick={() => {
            notice.action?.run();
            dismiss(notice.id);
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <button type="button" className="icon-button" aria-label={t('dismiss')} onClick={() => dismiss(notice.id)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
