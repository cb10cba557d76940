import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { queryNumber, replaceQuery, useBackAndForward } from '../browser/address-query.ts';
import { goTo } from '../browser/location.ts';
import { after } from '../browser/timers.ts';
import { useWide } from '../browser/use-media-query.ts';
import { Activity } from '../features/activity/activity.tsx';
import { ActivityPanel } from '../features/activity/activity-panel.tsx';
import { ConnectionBanner } from '../features/connection/connection-banner.tsx';
import { LiveDot } from '../features/connection/live-dot.tsx';
import { RoundsSheet } from '../features/rounds/rounds-sheet.tsx';
import { MomentBanner } from '../features/time-machine/moment-banner.tsx';
import { TimeMachineBar } from '../features/time-machine/time-machine-bar.tsx';
import { lookBack } from '../messages/en/look-back.ts';
import { t, teach } from '../messages/t.ts';
import { GameProvider, useGame, useGameStore } from '../state/game-context.tsx';
import { select } from '../state/selectors.ts';
import { useHistory, useKnown } from '../state/use-history.ts';
import { eventAt } from '../sync/past/event-log.ts';
import { createTimeMachine, type TimeMachine } from '../sync/past/time-machine.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import type { LookBackPanelName } from './look-back-panel.tsx';
import { PastTable } from './past-table.tsx';
import './look-back-page.css';

teach(lookBack);

/** An address that changes with every pixel of a drag is too much for some browsers. */
const addressAfterMs = 300;

/** A moment of the game: the table as it stood, who did what, and the way from there to everywhere. */
export function LookBackPage() {
  const live = useGameStore();
  const history = useHistory();
  const machine = useMemo(
    () => createTimeMachine(live, history, queryNumber('version') ?? history.view.getState().log.latest),
    [live, history],
  );
  useEffect(() => machine.start(), [machine]);
  useMomentInAddress(machine);
  const name = useGame(select.name);
  useEffect(() => {
    document.title = t('title.lookBack', { name });
  }, [name]);
  return (
    <div className="table-page look-back">
      <header className="head">
        <Mark />
        <h1 title={name}>{name}</h1>
        <LiveDot />
      </header>
      <ConnectionBanner />
      <Moment machine={machine} />
    </div>
  );
}

function Moment({ machine }: { readonly machine: TimeMachine }) {
  const { gameId } = useGameStore();
  const wide = useWide();
  const history = useHistory();
  const log = useKnown(history, (view) => view.log);
  const trouble = useKnown(history, (view) => view.trouble);
  const version = useStore(machine.view, (view) => view.version);
  const [panel, setPanel] = useState<LookBackPanelName | null>(null);
  const close = () => setPanel(null);
  return (
    <>
      <main className="table">
        <MomentBanner
          version={version}
          latest={log.latest}
          atMs={eventAt(log, version)?.at ?? null}
          onNow={() => goTo(`/g/${gameId}`)}
        />
        <GameProvider game={machine.past}>
          <PastTable trouble={trouble} onRetry={history.retry}>
            <Button look="ghost" onClick={() => setPanel('rounds')}>
              {t('lookBack.rounds')}
            </Button>
            {!wide && (
              <Button look="ghost" onClick={() => setPanel('activity')}>
                {t('lookBack.activity')}
              </Button>
            )}
          </PastTable>
          {panel === 'rounds' && <RoundsSheet onClose={close} />}
        </GameProvider>
        <div className="dock">
          <TimeMachineBar machine={machine} />
        </div>
      </main>
      {wide && <ActivityBeside machine={machine} />}
      {!wide && panel === 'activity' && <ActivityAbove machine={machine} onClose={close} />}
    </>
  );
}

function ActivityBeside({ machine }: { readonly machine: TimeMachine }) {
  const version = useStore(machine.view, (view) => view.version);
  return (
    <aside className="side" aria-label={t('lookBack.activity')}>
      <h2>{t('lookBack.activity')}</h2>
      <Activity at={version} onMoment={machine.goTo} />
    </aside>
  );
}

/** Whoever chooses a moment wants to see it. */
function ActivityAbove({ machine, onClose }: { readonly machine: TimeMachine; readonly onClose: () => void }) {
  const version = useStore(machine.view, (view) => view.version);
  const choose = (chosen: number) => {
    machine.goTo(chosen);
    onClose();
  };
  return <ActivityPanel beside={false} at={version} onMoment={choose} onClose={onClose} />;
}

/** The address is that of the moment, so that it can be sent; and the moment is that of the address, when somebody goes back. */
function useMomentInAddress(machine: TimeMachine): void {
  const version = useStore(machine.view, (view) => view.version);
  useEffect(
    () =>
      after(addressAfterMs, () => {
        if (queryNumber('version') !== version) replaceQuery('version', version);
      }),
    [version],
  );
  useBackAndForward(() => {
    const asked = queryNumber('version');
    if (asked !== null) machine.goTo(asked);
  });
}
