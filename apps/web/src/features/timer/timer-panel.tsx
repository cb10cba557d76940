import { type Command, limits } from '@planning-poker/poker';
import { steadyNow } from '../../browser/timers.ts';
import { t } from '../../messages/t.ts';
import { secondsIn, timeLeftMs } from '../../state/countdown.ts';
import { useGame, useGameStore } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';
import { useCommand } from '../../state/use-command.ts';
import { useLeaders } from '../../state/use-leaders.ts';
import { useRights } from '../../state/use-rights.ts';
import { Button } from '../../ui/button.tsx';
import { useClosePopover } from '../../ui/popover.tsx';
import { SoundSwitch } from './sound-switch.tsx';
import { TimerStart } from './timer-start.tsx';

/** What may be done with the timer as it is now: it changes under an open panel when somebody else was quicker. */
export function TimerPanel() {
  const { lead } = useRights();
  const game = useGame(select.game);
  return (
    <div className="timer-panel">
      <h2>{t('timer.label')}</h2>
      {!lead && <LeadersRun />}
      {lead && (game?.timer ? <TimerRuns paused={game.timer.pausedRemainingMs !== null} /> : <TimerStart />)}
      <SoundSwitch />
    </div>
  );
}

function TimerRuns({ paused }: { readonly paused: boolean }) {
  const game = useGameStore();
  const command = useCommand();
  const close = useClosePopover();
  const ask = (asked: Command) => void command(asked);
  const add = (seconds: number) => {
    const { game: now, clockOffsetMs } = game.view.getState();
    if (!now?.timer) return;
    const left = secondsIn(timeLeftMs(now.timer, steadyNow() + clockOffsetMs));
    ask({ type: 'startTimer', seconds: Math.min(left + seconds, limits.timerSeconds) });
    // Starting runs: what stood still is to stand still with the longer time.
    if (paused) ask({ type: 'pauseTimer' });
  };
  return (
    <div className="timer-buttons">
      <Button autoFocus onClick={() => ask({ type: paused ? 'resumeTimer' : 'pauseTimer' })}>
        {paused ? t('timer.resume') : t('timer.pause')}
      </Button>
      <Button onClick={() => add(30)}>{t('timer.addHalf')}</Button>
      <Button onClick={() => add(60)}>{t('timer.addOne')}</Button>
      <Button
        onClick={() => {
          close();
          ask({ type: 'stopTimer' });
        }}
      >
        {t('timer.stop')}
      </Button>
    </div>
  );
}

function LeadersRun() {
  const names = useLeaders().all.map(({ name }) => name);
  return (
    <p className="timer-note">
      {names.length === 0 ? t('timer.nobodyRuns') : t('timer.leadersRun', { names: shortList(names) })}
    </p>
  );
}
