import { describe, expect, it } from 'vitest';
import { aGame } from '../../testing/a-game.ts';
import { anEvent, fakeStore } from '../../testing/fake-store.ts';
import { addedBy } from './added-by.ts';

const added = (correlationId: string, ...storyIds: readonly string[]) => ({
  ...anEvent('storiesAdded', { stories: storyIds.map((storyId) => ({ storyId })), before: null }, { version: 5 }),
  correlationId,
});
const at = (gameVersion: number) => ({ gameVersion, head: 'head', game: aGame() });

describe('addedBy', () => {
  it('[U10] finds what the own command has added, and nothing of anybody else', async () => {
    const lastEvents = [added('c1', 'one', 'two'), added('c2', 'other')];
    expect(await addedBy(fakeStore({ confirmed: at(5), lastEvents }), 'c1', 5)).toEqual(['one', 'two']);
  });

  it('[U10] waits for the event where the answer came first', async () => {
    const store = fakeStore({ confirmed: at(4) });
    const found = addedBy(store, 'c1', 5);
    store.set({ confirmed: at(5), lastEvents: [added('c1', 'one')] });
    expect(await found).toEqual(['one']);
  });

  it('[U10] finds none where a snapshot came in its place', async () => {
    expect(await addedBy(fakeStore({ confirmed: at(9) }), 'c1', 5)).toEqual([]);
  });
});
