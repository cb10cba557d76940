// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SafetyNet } from '../app/safety-net.tsx';
import { loadLater } from '../browser/later.ts';
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

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('lazily', () => {
  it('shows a part when it has come', async () => {
    showPart(failing(0));
    expect(screen.getByText('coming')).toBeDefined();
    await wait(0);
    expect(screen.getByText('here')).toBeDefined();
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

  it('offers a reload where it is not to be had any more', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    showPart(failing(100));
    await wait(60_000);
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
