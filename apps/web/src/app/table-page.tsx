import { Suspense, useEffect, useState } from 'react';
import { useWide } from '../browser/use-media-query.ts';
import { BacklogButton } from '../features/backlog/backlog-button.tsx';
import { BacklogSide } from '../features/backlog/backlog-side.tsx';
import { ConnectionBanner } from '../features/connection/connection-banner.tsx';
import { LiveDot } from '../features/connection/live-dot.tsx';
import { InviteButton } from '../features/invite/invite-button.tsx';
import { InviteFirst } from '../features/invite/invite-first.tsx';
import { MenuButton } from '../features/menu/menu-button.tsx';
import { PeopleButton } from '../features/people/people-button.tsx';
import { StoryHeading } from '../features/story/story-heading.tsx';
import { Felt } from '../features/table/felt.tsx';
import { TimerPlace } from '../features/timer/timer-place.tsx';
import { t } from '../messages/t.ts';
import { useGame } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Mark } from '../ui/mark.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { Dock } from './dock.tsx';
import { EndedPage, LookBackLinks, LookBackPanel, News, sheets } from './later-pages.ts';
import type { LookBackPanelName } from './look-back-panel.tsx';
import { NoticeList } from './notice-list.tsx';
import { spoken } from './spoken.ts';
import { useLaterLoads } from './use-later-loads.ts';
import { useResumed } from './use-resumed.ts';
import './table-page.css';

/** Parts that nobody needs for the first vote wait for it. */
const partsMs = 2_000;

interface TableHeadProps {
  readonly name: string;
  readonly onPanel: (panel: LookBackPanelName) => void;
}

function TableHead({ name, onPanel }: TableHeadProps) {
  return (
    <header className="head">
      <Mark />
      <h1 title={name}>{name}</h1>
      <LiveDot />
      <div className="head-actions">
        <PeopleButton />
        <InviteButton />
        <MenuButton sheets={sheets}>
          <LookBackLinks onPanel={onPanel} />
        </MenuButton>
      </div>
    </header>
  );
}

/** The game itself: the story on top, the people around, the hand below, the backlog at the side. */
export function TablePage() {
  const name = useGame(select.name);
  const ended = useGame(select.ended);
  const wide = useWide();
  const [since] = useState(useGame(select.version));
  const late = useDelayed(true, partsMs);
  const [panel, setPanel] = useState<LookBackPanelName | null>(null);
  const beside = wide && !ended;
  useEffect(() => {
    document.title = t('title.game', { name });
  }, [name]);
  useLaterLoads(true);
  useResumed();
  return (
    <div className="table-page" data-ended={ended || undefined}>
      <TableHead name={name} onPanel={setPanel} />
      <ConnectionBanner />
      <main className="table">
        {ended ? (
          <Suspense>
            <EndedPage />
          </Suspense>
        ) : (
          <>
            <StoryHeading aside={!wide && <BacklogButton notices={<NoticeList />} />} />
            <TimerPlace late={late} />
            <Felt alone={<InviteFirst />} />
            <Dock />
          </>
        )}
      </main>
      {/* The activity takes the place of the backlog for as long as somebody reads it. */}
      {beside && panel !== 'activity' && <BacklogSide />}
      <Suspense>
        {panel !== null && <LookBackPanel panel={panel} beside={beside} onClose={() => setPanel(null)} />}
      </Suspense>
      <Suspense>{late && <News since={since} />}</Suspense>
      <Announcer text={useGame(spoken)} />
    </div>
  );
}
