import { describe, expect, it, vi } from 'vitest';
import type { HistoryReader } from '../../api/history.ts';
import { aGame } from '../../testing/a-game.ts';
import { anEvent, fakeStore } from '../../testing/fake-store.ts';
import { addedBy } from './added-by.ts';

const added = (correlationId: string, ...storyIds: readonly string[]) => ({
  ...anEvent('storiesAdded', { stories: storyIds.map((storyId) => ({ storyId })), before: null }, { version: 5 }),
  correlationId,
});
const at = (gameVersion: number) => ({ gameVersion, head: 'head', game: aGame() });

/** A log that answers for one version. */
const log = (...events: readonly ReturnType<typeof added>[]) =>
  vi.fn<HistoryReader['events']>(() => Promise.resolve({ ok: true, value: { version: 9, events, next: null } }));

describe('addedBy', () => {
  it('[U10] finds what the own command has added, and nothing of anybody else, without asking', async () => {
    const lastEvents = [added('c1', 'one', 'two'), added('c2', 'other')];
    const read = log();
    expect(await addedBy(fakeStore({ confirmed: at(5), lastEvents }), 'c1', 5, read)).toEqual(['one', 'two']);
    expect(read).not.toHaveBeenCalled();
  });

  it('[U10] waits for the event where the answer came first', async () => {
    const store = fakeStore({ confirmed: at(4) });
    const found = addedBy(store, 'c1', 5, log());
    store.set({ confirmed: at(5), lastEvents: [added('c1', 'one')] });
    expect(await found).toEqual(['one']);
  });

  it('[U10] asks the log for its version where a snapshot came in its place', async () => {
    const read = log(added('c1', 'one'));
    expect(await addedBy(fakeStore({ confirmed: at(9) }), 'c1', 5, read)).toEqual(['one']);
    expect(read.mock.calls).toEqual([[4, 1]]);
  });

  it('[U10] takes nobody else’s for its own, and finds none where the log cannot be read', async () => {
    const store = fakeStore({ confirmed: at(9) });
    expect(await addedBy(store, 'c1', 5, log(added('c2', 'other')))).toEqual([]);
    const unread = { ok: false, error: { code: 'unreachable', message: null } } as const;
    expect(await addedBy(store, 'c1', 5, () => Promise.resolve(unread))).toEqual([]);
  });
});
