import { ConnectionBanner } from '../features/connection/connection-banner.tsx';
import { TakeAway } from '../features/export/take-away.tsx';
import { Summary } from '../features/summary/summary.tsx';

/** `/g/<gameId>/summary` */
export function SummaryPage() {
  return (
    <>
      <ConnectionBanner />
      <Summary>
        <TakeAway />
      </Summary>
    </>
  );
}
