import { goTo } from '../browser/location.ts';
import { ActivityPanel } from '../features/activity/activity-panel.tsx';
import { RoundsSheet } from '../features/rounds/rounds-sheet.tsx';
import { useGameStore } from '../state/game-context.tsx';

export type LookBackPanelName = 'activity' | 'rounds';

export interface LookBackPanelProps {
  readonly panel: LookBackPanelName;
  /** Is there room beside the table? */
  readonly beside: boolean;
  readonly onClose: () => void;
}

/** What has happened, beside the live table. */
export function LookBackPanel({ panel, beside, onClose }: LookBackPanelProps) {
  const { gameId } = useGameStore();
  if (panel === 'rounds') return <RoundsSheet onClose={onClose} />;
  return (
    <ActivityPanel
      beside={beside}
      at={null}
      onMoment={(version) => goTo(`/g/${gameId}/history?version=${version}`)}
      onClose={onClose}
    />
  );
}
