import { describe, expect, test, vi } from 'vitest';
import { browserRuntime } from './browser-runtime.ts';

describe('the browser as the engine’s platform', () => {
  test('[W5] makes ids that a correlation id may be, each another', () => {
    const ids = Array.from({ length: 1_000 }, () => browserRuntime.newId());
    expect(ids.every((id) => /^[A-Za-z0-9_-]{16}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('[W1] works on plain http, where crypto has neither randomUUID nor subtle', () => {
    vi.stubGlobal('crypto', { getRandomValues: <Bytes extends Uint8Array>(bytes: Bytes) => bytes.fill(7) });
    expect(browserRuntime.newId()).toBe('HHHHHHHHHHHHHHHH');
    vi.unstubAllGlobals();
  });

  test('[C2] calls back once after the delay, and not after a cancellation', () => {
    vi.useFakeTimers();
    const called = vi.fn<(what: string) => void>();
    browserRuntime.setTimer(200, () => called('timer'));
    const cancel = browserRuntime.setTimer(200, () => called('cancelled'));
    browserRuntime.defer(() => called('deferred'));
    expect(called).not.toHaveBeenCalled();
    cancel();
    vi.advanceTimersByTime(1_000);
    expect(called.mock.calls).toEqual([['deferred'], ['timer']]);
    vi.useRealTimers();
  });

  test('[D22] tells the time in ms since 1970, and chance in [0, 1)', () => {
    expect(Math.abs(browserRuntime.now() - Date.now())).toBeLessThan(1_000);
    expect(Number.isInteger(browserRuntime.now())).toBe(true);
    const drawn = browserRuntime.random();
    expect(drawn >= 0 && drawn < 1).toBe(true);
  });

  test('[U32] counts on steadily when the device’s clock is set', () => {
    const before = browserRuntime.now();
    vi.spyOn(Date, 'now').mockReturnValue(before + 3_600_000);
    expect(browserRuntime.now() - before).toBeLessThan(60_000);
    vi.restoreAllMocks();
  });
});
