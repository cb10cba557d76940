import { useShallow } from 'zustand/react/shallow';
import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { nudgeForMe } from '../../state/nudge.ts';

/** "Ana is waiting for your card", for as long as it is missing. A new nudge moves the line again. */
export function Nudged() {
  const nudge = useGame(useShallow(nudgeForMe));
  return (
    <p role="status" className="nudged-place">
      {nudge !== null && (
        <span key={nudge.version} className="nudged">
          {t('nudge.received', { name: nudge.from })}
        </span>
      )}
    </p>
  );
}
