import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../messages/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Activity } from './activity.tsx';

interface ActivityPanelProps {
  /** Is there room for it beside the table? */
  readonly beside: boolean;
  readonly at: number | null;
  readonly onMoment: (version: number) => void;
  readonly onClose: () => void;
}

/** The activity where there is room for it: beside the table, or in a sheet. */
export function ActivityPanel({ beside, at, onMoment, onClose }: ActivityPanelProps) {
  const activity = <Activity at={at} onMoment={onMoment} />;
  if (beside) return <ActivitySide onClose={onClose}>{activity}</ActivitySide>;
  return (
    <Sheet title={t('lookBack.activity')} onClose={onClose}>
      {activity}
    </Sheet>
  );
}

function ActivitySide({ onClose, children }: Pick<ActivityPanelProps, 'onClose'> & { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  // Opened from a menu that has closed: the focus comes here, and goes back to where it was.
  useEffect(() => {
    const before = document.activeElement;
    title.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside className="side" aria-label={t('lookBack.activity')}>
      <div className="activity-head">
        <h2 ref={title} tabIndex={-1}>
          {t('lookBack.activity')}
        </h2>
        <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>
  );
}
