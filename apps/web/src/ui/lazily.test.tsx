// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SafetyNet } from '../app/safety-net.tsx';
import { loadLater } from '../browser/later.ts';
import { reloadPage } from '../browser/location.ts';
import { reloadOnce } from '../browser/reload-once.ts';
import { showAlone } from '../testing/show.tsx';
import { lazily } from './lazily.ts';

function Part() {
  return <p>here</p>;
}

/** Fails so many times, as when there is no line. */
function failing(times: number) {
  const load = vi.fn(async () => {
    await Promise.resolve();
    if (load.mock.calls.length <= times) throw new TypeError('Failed to fetch');
    return Part;
  });
  return load;
}

function showPart(load: ReturnType<typeof failing>) {
  const Lazy = lazily(load);
  showAlone(
    <SafetyNet>
      <Suspense fallback={<p>coming</p>}>
        <Lazy />
      </Suspense>
    </SafetyNet>,
  );
}
const wait = (durationMs: number) => act(() => vi.advanceTimersByTimeAsync(durationMs));

vi.mock('../browser/location.ts', () => ({ reloadPage: vi.fn() }));

beforeEach(() => {
  sessionStorage.clear();
  vi.mocked(reloadPage).mockClear();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('lazily', () => {
  it('shows a part when it has come', async () => {
    showPart(failing(0));
    expect(screen.getByText('coming')).toBeDefined();
    await wait(0);
    expect(screen.getByText('here')).toBeDefined();
  });

  it('shows a part at once that has come before', async () => {
    const load = failing(0);
    const Lazy = lazily(load);
    loadLater();
    await wait(0);
    showAlone(
      <Suspense fallback={<p>coming</p>}>
        <Lazy />
      </Suspense>,
    );
    expect(screen.queryByText('coming')).toBeNull();
    expect(screen.getByText('here')).toBeDefined();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('[U6] asks again until it comes', async () => {
    showPart(failing(3));
    await wait(10_000);
    expect(screen.getByText('here')).toBeDefined();
  });

  it('[U6] never gives up without a line', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    showPart(failing(50));
    await wait(10 * 60_000);
    expect(screen.getByText('here')).toBeDefined();
  });

  it.each([
    ['gone', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['behind a proxy that does not find it', () => Promise.resolve(new Response(null, { status: 502 }))],
  ])('[U6] never gives up while the server is %s', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch);
    showPart(failing(50));
    await wait(10 * 60_000);
    expect(reloadPage).not.toHaveBeenCalled();
    expect(screen.getByText('here')).toBeDefined();
  });

  it('[U53] loads the page anew where a newer release has taken the part away', async () => {
    showPart(failing(100));
    await wait(60_000);
    expect(reloadPage).toHaveBeenCalledTimes(1);
    expect(screen.getByText('coming')).toBeDefined();
  });

  it('[U53] offers a reload where that has not helped', async () => {
    reloadOnce();
    vi.spyOn(console, 'error').mockReturnValue();
    showPart(failing(100));
    await wait(50_000);
    expect(screen.getByRole('button', { name: 'Reload' })).toBeDefined();
  });
});

it('loads all that was put off, whatever fails', async () => {
  const loads = [failing(0), failing(9)];
  for (const load of loads) lazily(load);
  loadLater();
  await wait(0);
  expect(loads.map((load) => load.mock.calls.length)).toEqual([1, 1]);
});
