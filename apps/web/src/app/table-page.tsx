import { Suspense, useEffect } from 'react';
import { loadLater } from '../browser/later.ts';
import { after, whenIdle } from '../browser/timers.ts';
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
import { t } from '../messages/t.ts';
import { useGame } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Mark } from '../ui/mark.tsx';
import { Dock } from './dock.tsx';
import { Ended } from './later-pages.ts';
import { spoken } from './spoken.ts';
import { useResumed } from './use-resumed.ts';
import './table-page.css';

/** The table stands, people begin to think: time to fetch what they may want next. */
const laterMs = 2_000;

/** The game itself: the story on top, the people around, the hand below, the backlog at the side. */
export function TablePage() {
  const name = useGame(select.name);
  const ended = useGame(select.ended);
  const wide = useWide();
  useEffect(() => {
    document.title = t('title.game', { name });
  }, [name]);
  useResumed();
  useEffect(() => after(laterMs, () => whenIdle(loadLater)), []);
  return (
    <div className="table-page" data-ended={ended || undefined}>
      <header className="head">
        <Mark />
        <h1 title={name}>{name}</h1>
        <LiveDot />
        <div className="head-actions">
          <PeopleButton />
          <InviteButton />
          <MenuButton />
        </div>
      </header>
      <ConnectionBanner />
      <main className="table">
        {ended ? (
          <Suspense>
            <Ended />
          </Suspense>
        ) : (
          <>
            <StoryHeading aside={!wide && <BacklogButton />} />
            <Felt alone={<InviteFirst />} />
            <Dock />
          </>
        )}
      </main>
      {wide && !ended && <BacklogSide />}
      <Announcer text={useGame(spoken)} />
    </div>
  );
}
