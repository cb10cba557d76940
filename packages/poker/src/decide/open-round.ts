import type { Context } from '../context.ts';
import type { EventOf } from '../event.ts';
import type { Game, Story } from '../game.ts';
import { limits } from '../limits.ts';
import { type Rejection, refuseLimit } from '../rejection.ts';
import { ok, type Result } from '../result.ts';
import { currentRound } from '../rules/rounds.ts';
import { makeEvent } from './decision.ts';
import { quoted } from './wording.ts';

/** The number of the round that would be opened next; D23: not without end. */
export function nextNumber(story: Story): Result<number, Rejection> {
  const maximum = limits.roundsPerStory;
  const next = (currentRound(story)?.number ?? 0) + 1;
  if (next <= maximum) return ok(next);
  const message = `A story may have ${maximum} rounds, and ${quoted(story.title)} has had them: add it as a new story.`;
  return refuseLimit('roundsPerStory', maximum, message);
}

/** Where the settings give each round its time, the timer that goes with a new round of the story in focus. */
export function roundTimer({ settings }: Pick<Game, 'settings'>, context: Context): readonly EventOf<'timerStarted'>[] {
  const seconds = settings.roundSeconds;
  if (seconds === null) return [];
  const times = { startedAt: context.now, endsAt: context.now + seconds * 1_000 };
  return [makeEvent(context, 'timerStarted', times, `The round has ${seconds} seconds`)];
}
