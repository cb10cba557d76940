import { expect } from '@playwright/test';

import type { Player } from './player.ts';
import type { VisibleTable } from './table.ts';

/** Waits until every tab shows the same table, and gives it. Fails with the tables side by side. */
export async function expectAllConverged(players: readonly Player[]): Promise<VisibleTable> {
  let tables: readonly VisibleTable[] = [];
  await expect(async () => {
    tables = await Promise.all(players.map((player) => player.table.read()));
    for (const table of tables) expect(table).toEqual(tables[0]);
  }).toPass({ timeout: 15_000, intervals: [50, 100, 250] });
  const [first] = tables;
  if (first === undefined) throw new Error('Nobody is there to converge.');
  return first;
}
