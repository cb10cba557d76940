import { expect } from '@playwright/test';

import { leading } from './leading.ts';
import type { Player } from './player.ts';

/** All of them show what the first one shows, to the second that passes while one looks. */
export async function expectSameCountdown(players: readonly Player[]): Promise<void> {
  await expect
    .poll(async () => {
      const left = await Promise.all(players.map((player) => leading(player).timer.secondsLeft()));
      const shown = left.filter((seconds) => seconds !== null);
      return shown.length === players.length && Math.max(...shown) - Math.min(...shown) <= 1;
    })
    .toBe(true);
}
