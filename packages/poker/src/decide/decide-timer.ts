import type { CommandNamed, CommandOf } from '../command.ts';
import type { Context } from '../context.ts';
import type { Game, Timer } from '../game.ts';
import { checkSeconds } from '../settings.ts';
import { type Asked, type Decision, happened, makeEvent, unchanged } from './decision.ts';
import { counted } from './wording.ts';

export type TimerCommand = CommandNamed<'startTimer' | 'pauseTimer' | 'resumeTimer' | 'stopTimer'>;

export function decideTimer(asked: Asked, command: TimerCommand): Decision {
  switch (command.type) {
    case 'startTimer':
      return startTimer(asked, command);
    case 'pauseTimer':
      return pauseTimer(asked);
    case 'resumeTimer':
      return resumeTimer(asked);
    case 'stopTimer':
      return stopTimer(asked);
  }
}

/** Anew, where one runs already. */
function startTimer({ context, actor }: Asked, command: CommandOf<'startTimer'>): Decision {
  const seconds = checkSeconds(command.seconds, 'seconds');
  if (!seconds.ok) return seconds;
  const times = { startedAt: context.now, endsAt: context.now + seconds.value * 1_000 };
  const reason = `${actor.name} started a timer of ${counted(seconds.value, 'second', 'seconds')}`;
  return happened(makeEvent(context, 'timerStarted', times, reason));
}

/** A timer that is over and not yet told so is left to expire. */
function pauseTimer({ game, context, actor }: Asked): Decision {
  const { timer } = game;
  if (timer === null || timer.pausedRemainingMs !== null || isOver(timer, context)) return unchanged;
  const remainingMs = Math.min(timer.endsAt - context.now, timer.endsAt - timer.startedAt);
  return happened(makeEvent(context, 'timerPaused', { remainingMs }, `${actor.name} paused the timer`));
}

function resumeTimer({ game, context, actor }: Asked): Decision {
  const remainingMs = game.timer?.pausedRemainingMs ?? null;
  if (remainingMs === null) return unchanged;
  const times = { startedAt: context.now, endsAt: context.now + remainingMs };
  return happened(makeEvent(context, 'timerResumed', times, `${actor.name} resumed the timer`));
}

function stopTimer({ game, context, actor }: Asked): Decision {
  if (game.timer === null) return unchanged;
  return happened(makeEvent(context, 'timerStopped', {}, `${actor.name} stopped the timer`));
}

/** D22: by the server's clock; one that was stopped, paused or started anew meanwhile does not expire. */
export function expireTimer(game: Game, context: Context): Decision {
  const { timer } = game;
  if (timer === null || timer.pausedRemainingMs !== null || !isOver(timer, context)) return unchanged;
  return happened(makeEvent(context, 'timerExpired', {}, 'The time is up'));
}

function isOver(timer: Timer, context: Context): boolean {
  return context.now >= timer.endsAt;
}
