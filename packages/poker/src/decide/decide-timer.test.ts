import { describe, expect, test } from 'vitest';
import { scene } from '../testing/scene.ts';

describe('the timer', () => {
  test('[D22] runs from the server’s now, and may be started anew', () => {
    const table = scene(['ana']);
    expect(table.does('ana', { type: 'startTimer', seconds: 60 })).toEqual([
      {
        type: 'timerStarted',
        data: { startedAt: 2_000, endsAt: 62_000 },
        actor: 'ana',
        at: 2_000,
        reason: 'Ana started a timer of 60 seconds',
      },
    ]);
    expect(table.game.timer).toEqual({ startedAt: 2_000, endsAt: 62_000, pausedRemainingMs: null });
    expect(table.does('ana', { type: 'startTimer', seconds: 1 })[0]?.reason).toBe('Ana started a timer of 1 second');
  });

  test('[D22] is paused with what is left, and resumed with that', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'startTimer', seconds: 60 });
    table.now = 20_000;
    expect(table.does('ana', { type: 'pauseTimer' })[0]).toMatchObject({
      type: 'timerPaused',
      data: { remainingMs: 42_000 },
    });
    expect(table.game.timer).toEqual({ startedAt: 2_000, endsAt: 62_000, pausedRemainingMs: 42_000 });
    table.now = 500_000;
    expect(table.does('ana', { type: 'resumeTimer' })[0]).toMatchObject({
      type: 'timerResumed',
      data: { startedAt: 500_000, endsAt: 542_000 },
    });
    expect(table.game.timer?.pausedRemainingMs).toBeNull();
  });

  test('[D22] a clock that was set back gives nobody more time than there was', () => {
    const table = scene(['ana']);
    table.now = 100_000;
    table.does('ana', { type: 'startTimer', seconds: 60 });
    table.now = 50_000;
    expect(table.does('ana', { type: 'pauseTimer' })[0]?.data).toEqual({ remainingMs: 60_000 });
  });

  test('[D20] what is so already is nothing', () => {
    const table = scene(['ana']);
    expect(table.does('ana', { type: 'pauseTimer' })).toEqual([]);
    expect(table.does('ana', { type: 'resumeTimer' })).toEqual([]);
    expect(table.does('ana', { type: 'stopTimer' })).toEqual([]);
    table.does('ana', { type: 'startTimer', seconds: 60 });
    expect(table.does('ana', { type: 'resumeTimer' })).toEqual([]);
    table.does('ana', { type: 'pauseTimer' });
    expect(table.does('ana', { type: 'pauseTimer' })).toEqual([]);
    expect(table.does('ana', { type: 'stopTimer' })[0]?.reason).toBe('Ana stopped the timer');
    expect(table.game.timer).toBeNull();
  });

  test('[D22] expires by the server alone, when it is over, and once', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'startTimer', seconds: 10 });
    expect(table.refused('ana', { type: 'expireTimer' }).code).toBe('forbidden');
    table.now = 11_999;
    expect(table.does(null, { type: 'expireTimer' })).toEqual([]);
    table.now = 12_000;
    expect(table.does('ana', { type: 'pauseTimer' })).toEqual([]);
    table.now = 12_000;
    expect(table.does(null, { type: 'expireTimer' })).toEqual([
      { type: 'timerExpired', data: {}, actor: null, at: 12_000, reason: 'The time is up' },
    ]);
    expect(table.game.timer).toBeNull();
    expect(table.does(null, { type: 'expireTimer' })).toEqual([]);
  });

  test('[D22] does not expire while it is paused', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'startTimer', seconds: 10 });
    table.does('ana', { type: 'pauseTimer' });
    table.now = 99_000;
    expect(table.does(null, { type: 'expireTimer' })).toEqual([]);
    expect(table.game.timer).not.toBeNull();
  });

  test('[D19] [D23] is the facilitators’, for whole seconds up to a day', () => {
    const table = scene(['ana', 'bo']);
    expect(table.refused('bo', { type: 'startTimer', seconds: 5 }).code).toBe('forbidden');
    expect(table.refused('ana', { type: 'startTimer', seconds: 0.5 }).code).toBe('invalid_message');
    expect(table.refused('ana', { type: 'startTimer', seconds: 86_401 }).code).toBe('limit_reached');
  });
});
