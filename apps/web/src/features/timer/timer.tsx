import type { Timer as RunningTimer } from '@planning-poker/poker';
import { timer as messages } from '../../messages/en/timer.ts';
import { t, teach } from '../../messages/t.ts';
import { clockText } from '../../state/countdown.ts';
import { useGame } from '../../state/game-context.tsx';
import { useRights } from '../../state/use-rights.ts';
import type { GameView } from '../../sync/game-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TimerEnd } from './timer-end.tsx';
import { TimerPanel } from './timer-panel.tsx';
import { useTimeLeft } from './use-time-left.ts';
import './timer.css';

teach(messages);

const selectTimer = (view: GameView) => view.game?.timer ?? null;
/** The last ones are told, to whoever does not see them run. */
const lastSeconds = 10;

/** How much time the round has, for everybody; the way to start and stop it for those who lead. */
export function Timer() {
  const timer = useGame(selectTimer);
  const { lead } = useRights();
  return (
    <>
      {(timer !== null || lead) && <TimerButton timer={timer} />}
      <TimerEnd />
    </>
  );
}

/** One panel for every state: it stays open, and keeps the focus, when somebody else starts or stops the timer. */
function TimerButton({ timer }: { readonly timer: RunningTimer | null }) {
  const seconds = useTimeLeft(timer);
  const state = stateOf(timer, seconds);
  const time = clockText(seconds);
  return (
    <>
      <Popover
        label={t('timer.label')}
        buttonLabel={nameOf(state, time)}
        shortcut="T"
        buttonClass="timer-pill"
        button={<Face state={state} time={time} />}
      >
        <TimerPanel />
      </Popover>
      <p role="status" className="sr-only">
        {spoken(timer, seconds)}
      </p>
    </>
  );
}

type State = 'idle' | 'paused' | 'running' | 'last';

function stateOf(timer: RunningTimer | null, seconds: number): State {
  if (timer === null) return 'idle';
  if (timer.pausedRemainingMs !== null) return 'paused';
  return seconds <= lastSeconds ? 'last' : 'running';
}

/** Null: what stands there says it. */
function nameOf(state: State, time: string): string | null {
  if (state === 'idle') return null;
  return state === 'paused' ? t('timer.buttonPaused', { time }) : t('timer.button', { time });
}

function Face({ state, time }: { readonly state: State; readonly time: string }) {
  return (
    <span className="timer-face" data-state={state}>
      <Icon name="clock" />
      <span className="timer-time">{state === 'idle' ? t('timer.label') : time}</span>
      {state === 'paused' && <span>{t('timer.paused')}</span>}
      {state === 'idle' && <kbd aria-hidden="true">{'T'}</kbd>}
    </span>
  );
}

function spoken(timer: RunningTimer | null, seconds: number): string {
  if (timer === null) return '';
  if (timer.pausedRemainingMs !== null) return t('timer.spokenPaused', { time: clockText(seconds) });
  const isLong = timer.endsAt - timer.startedAt > lastSeconds * 1_000;
  return isLong && seconds <= lastSeconds ? t('timer.tenSeconds') : '';
}
