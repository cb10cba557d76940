import type { EventData, EventNamed } from '../event.ts';
import type { Game } from '../game.ts';

export type TimerEvent = EventNamed<'timerStarted' | 'timerPaused' | 'timerResumed' | 'timerStopped' | 'timerExpired'>;

export function evolveTimer(game: Game, event: TimerEvent): Game {
  switch (event.type) {
    case 'timerStarted':
    case 'timerResumed':
      return running(game, event.data);
    case 'timerPaused':
      return paused(game, event.data);
    case 'timerStopped':
    case 'timerExpired':
      return { ...game, timer: null };
  }
}

/** D22: a timer is two instants of the authority's clock; who shows it counts down by itself. */
function running(game: Game, data: EventData['timerStarted']): Game {
  return { ...game, timer: { startedAt: data.startedAt, endsAt: data.endsAt, pausedRemainingMs: null } };
}

function paused(game: Game, data: EventData['timerPaused']): Game {
  return game.timer === null ? game : { ...game, timer: { ...game.timer, pausedRemainingMs: data.remainingMs } };
}
