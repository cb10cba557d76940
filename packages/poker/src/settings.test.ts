import { describe, expect, test } from 'vitest';
import type { SettingsChange } from './command.ts';
import { changedSettings, checkSeconds, defaultSettings, sameSettings } from './settings.ts';

const changes: readonly SettingsChange[] = [
  { autoReveal: true },
  { changeVoteAfterReveal: true },
  { anonymousVotes: true },
  { suggestionRule: 'mode' },
  { roundSeconds: 90 },
  { permissions: { reveal: 'everyone' } },
  { permissions: { stories: 'everyone' } },
  { permissions: { estimates: 'everyone' } },
];

describe('settings', () => {
  test('[D19] begin with everything off and in the hands of facilitators', () => {
    expect(defaultSettings).toEqual({
      autoReveal: false,
      changeVoteAfterReveal: false,
      anonymousVotes: false,
      suggestionRule: 'median',
      roundSeconds: null,
      permissions: { reveal: 'facilitators', stories: 'facilitators', estimates: 'facilitators' },
    });
  });

  test.each(changes)('[D20] %j changes that and nothing else, and back', (change) => {
    const changed = changedSettings(defaultSettings, change);
    const settings = changed.ok ? changed.value : defaultSettings;
    expect(settings).toEqual({
      ...defaultSettings,
      ...change,
      permissions: { ...defaultSettings.permissions, ...change.permissions },
    });
    expect(sameSettings(settings, defaultSettings)).toBe(false);
    expect(changedSettings(settings, defaultSettings)).toEqual({ ok: true, value: defaultSettings });
  });

  test('[D20] nothing changes nothing', () => {
    const changed = changedSettings(defaultSettings, {});
    expect(changed.ok && sameSettings(changed.value, defaultSettings)).toBe(true);
  });

  test('[D19] take over no field that settings do not have', () => {
    const change = { autoReveal: true, isAdmin: true, permissions: { root: 'everyone' } } as SettingsChange;
    expect(JSON.stringify(changedSettings(defaultSettings, change))).not.toMatch(/isAdmin|root/);
  });

  test.each([
    [1, 'ok'],
    [86_400, 'ok'],
    [86_401, 'limit_reached'],
    [0, 'invalid_message'],
    [-5, 'invalid_message'],
    [1.5, 'invalid_message'],
    [Number.NaN, 'invalid_message'],
    [Number.POSITIVE_INFINITY, 'invalid_message'],
  ])('[D22] [D23] a timer of %d seconds: %s', (seconds, expected) => {
    const checked = checkSeconds(seconds, 'seconds');
    const changed = changedSettings(defaultSettings, { roundSeconds: seconds });
    expect(checked.ok ? 'ok' : checked.error.code).toBe(expected);
    expect(changed.ok ? 'ok' : changed.error.code).toBe(expected);
  });
});
