import type { SettingsChange } from './command.ts';
import type { Permissions, Settings } from './game.ts';
import { limits } from './limits.ts';
import { type Rejection, refuseField, refuseLimit } from './rejection.ts';
import { ok, type Result } from './result.ts';
import { figure } from './text.ts';

export const defaultSettings: Settings = {
  autoReveal: false,
  changeVoteAfterReveal: false,
  anonymousVotes: false,
  suggestionRule: 'median',
  roundSeconds: null,
  permissions: { reveal: 'facilitators', stories: 'facilitators', estimates: 'facilitators' },
};

/** The settings with a change applied, field by named field; what is not named stays. */
export function changedSettings(settings: Settings, change: SettingsChange): Result<Settings, Rejection> {
  const roundSeconds = change.roundSeconds === undefined ? settings.roundSeconds : change.roundSeconds;
  if (roundSeconds !== null) {
    const checked = checkSeconds(roundSeconds, 'settings.roundSeconds');
    if (!checked.ok) return checked;
  }
  return ok({
    autoReveal: change.autoReveal ?? settings.autoReveal,
    changeVoteAfterReveal: change.changeVoteAfterReveal ?? settings.changeVoteAfterReveal,
    anonymousVotes: change.anonymousVotes ?? settings.anonymousVotes,
    suggestionRule: change.suggestionRule ?? settings.suggestionRule,
    roundSeconds,
    permissions: changedPermissions(settings.permissions, change.permissions ?? {}),
  });
}

function changedPermissions(permissions: Permissions, change: Partial<Permissions>): Permissions {
  return {
    reveal: change.reveal ?? permissions.reveal,
    stories: change.stories ?? permissions.stories,
    estimates: change.estimates ?? permissions.estimates,
  };
}

export function sameSettings(one: Settings, other: Settings): boolean {
  return (
    one.autoReveal === other.autoReveal &&
    one.changeVoteAfterReveal === other.changeVoteAfterReveal &&
    one.anonymousVotes === other.anonymousVotes &&
    one.suggestionRule === other.suggestionRule &&
    one.roundSeconds === other.roundSeconds &&
    one.permissions.reveal === other.permissions.reveal &&
    one.permissions.stories === other.permissions.stories &&
    one.permissions.estimates === other.permissions.estimates
  );
}

/** The length of a timer. */
export function checkSeconds(seconds: number, path: string): Result<number, Rejection> {
  if (!Number.isSafeInteger(seconds) || seconds < 1) {
    return refuseField(path, 'A timer runs for whole seconds, at least one: give another length.');
  }
  if (seconds > limits.timerSeconds) {
    const maximum = limits.timerSeconds;
    return refuseLimit('timerSeconds', maximum, `A timer may run for ${figure(maximum)} seconds: make it shorter.`);
  }
  return ok(seconds);
}
