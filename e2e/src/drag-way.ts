import type { Locator } from '@playwright/test';

import type { Place } from './finger.ts';

/** From the middle of a handle past what it is dragged onto, and back to just above that one's middle. */
export async function dragWay(handle: Locator, onto: Locator): Promise<readonly [from: Place, past: Place, to: Place]> {
  const held = await boxOf(handle);
  const target = await boxOf(onto);
  const x = held.x + held.width / 2;
  return [
    { x, y: held.y + held.height / 2 },
    { x, y: target.y + target.height },
    { x, y: target.y + target.height / 4 },
  ];
}

/** Where a part of the page is. */
export async function boxOf(part: Locator): Promise<Place & { readonly width: number; readonly height: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('What is touched must be in sight.');
  return box;
}
