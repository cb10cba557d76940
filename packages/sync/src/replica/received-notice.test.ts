import { describe, expect, test } from 'vitest';
import { createReceivedNotice } from './received-notice.ts';
import { createVirtualRuntime } from './testing/virtual-runtime.ts';

describe('the notice of what was received', () => {
  test('[W7] is given within the delay of the first version not yet told, with all that followed', async () => {
    const { runtime, notice, told } = setUp();
    notice.applied(1, false);
    await runtime.advance(150);
    notice.applied(2, false);
    expect(told).toEqual([]);
    await runtime.advance(50);
    expect(told).toEqual([2]);
    await runtime.advance(1_000);
    expect(told).toEqual([2]);
  });

  test('[W7] is given at once where it is urgent, with all before it', async () => {
    const { runtime, notice, told } = setUp();
    notice.applied(1, false);
    notice.applied(2, true);
    expect(told).toEqual([2]);
    await runtime.advance(1_000);
    expect(told).toEqual([2]);
  });

  test('[W7] is not given twice for one version', async () => {
    const { runtime, notice, told } = setUp();
    notice.applied(1, true);
    notice.applied(1, true);
    notice.applied(1, false);
    await runtime.advance(1_000);
    expect(told).toEqual([1]);
  });

  test('[C5] is given once more where the server repeats itself', async () => {
    const { runtime, notice, told } = setUp();
    notice.applied(3, true);
    notice.repeat(3);
    notice.repeat(3);
    await runtime.advance(200);
    expect(told).toEqual([3, 3]);
  });

  test('[C6] of a connection that is gone is not given', async () => {
    const { runtime, notice, told } = setUp();
    notice.applied(3, false);
    notice.reset();
    await runtime.advance(1_000);
    expect(told).toEqual([]);
    notice.applied(3, true);
    expect(told).toEqual([3]);
  });

  test('[W4] goes back with the log', async () => {
    const { runtime, notice, told } = setUp();
    notice.applied(9, true);
    notice.applied(4, false);
    await runtime.advance(200);
    expect(told).toEqual([9, 4]);
  });
});

function setUp() {
  const runtime = createVirtualRuntime();
  const told: number[] = [];
  const notice = createReceivedNotice({ runtime, delayMs: 200, post: (gameVersion) => told.push(gameVersion) });
  return { runtime, notice, told };
}
