// @vitest-environment jsdom
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { aGame } from '../testing/a-game.ts';
import { fakeStore, pendingCommand } from '../testing/fake-store.ts';
import { forgetViews } from './forget-views.ts';
import { keepGame } from './keep-game.ts';
import { ownerOf, readUnsent, readView } from './kept-game.ts';

const gameId = 'k7m29qxt4b1c';
const owner = ownerOf('the-token-of-this-browser');
const lost = { status: 'reconnecting', attempt: 1, backoffMs: 100 } as const;
const vote = (correlationId: string) =>
  pendingCommand({ type: 'submitVote', storyId: 's1', round: 1, card: '5' }, correlationId);
const unsent = () => readUnsent(gameId, owner).map(({ correlationId }) => correlationId);
const wait = (durationMs: number) => vi.advanceTimersByTime(durationMs);

function keep(game = fakeStore(), known: readonly string[] = []) {
  const stop = keepGame(game, owner, new Set(known));
  onTestFinished(stop);
  return { game, stop };
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('the view that is kept', () => {
  test('[U52] is the last confirmed one, written once for a burst of changes', () => {
    const { game } = keep();
    const written = vi.spyOn(Storage.prototype, 'setItem');
    for (const gameVersion of [2, 3, 4])
      game.set({ confirmed: { gameVersion, head: `h${gameVersion}`, game: aGame() } });
    expect(readView(gameId, owner)).toBeNull();
    wait(1_000);
    expect(readView(gameId, owner)).toEqual({
      position: { gameVersion: 4, head: 'h4' },
      game: aGame(),
      playerId: 'ana',
    });
    expect(written).toHaveBeenCalledTimes(1);
  });

  test('[U52] is written at once by a page that goes', () => {
    const { game, stop } = keep();
    window.dispatchEvent(new Event('pagehide'));
    expect(readView(gameId, owner)?.position.gameVersion).toBe(1);
    game.set({ confirmed: { gameVersion: 2, head: 'h2', game: aGame() } });
    stop();
    expect(readView(gameId, owner)?.position.gameVersion).toBe(2);
  });

  test('[U52] is nobody else’s, of no other form, and not read after a week; a clock that was set back does no harm', () => {
    keep().stop();
    expect(readView(gameId, ownerOf('another-token'))).toBeNull();
    const key = `planning-poker:view:${gameId}`;
    const record = JSON.parse(localStorage.getItem(key) ?? '') as object;
    const withRecord = (change: object) => {
      localStorage.setItem(key, JSON.stringify({ ...record, ...change }));
      return readView(gameId, owner);
    };
    expect(withRecord({})).not.toBeNull();
    expect(withRecord({ at: Date.now() + 86_400_000 })).not.toBeNull();
    expect(withRecord({ at: Date.now() - 8 * 86_400_000 })).toBeNull();
    for (const change of [{ form: '0.1' }, { game: null }, { position: null }, { position: {} }, { playerId: 7 }])
      expect(withRecord(change)).toBeNull();
  });

  test('[U52] is one of five at most, and none where it is too large', () => {
    for (let other = 0; other < 9; other += 1)
      localStorage.setItem(`planning-poker:view:other${other}`, JSON.stringify({ at: other }));
    keep().stop();
    const names = Object.keys(localStorage).map((key) => key.split(':').at(-1));
    expect(new Set(names)).toEqual(new Set([gameId, 'other5', 'other6', 'other7', 'other8']));
    const game = aGame({ name: 'x'.repeat(700_000) });
    keep(fakeStore({ game })).stop();
    expect(readView(gameId, owner)).toBeNull();
  });

  test('[U52] goes with the place in the game, and with a page that it breaks', () => {
    const { game, stop } = keep();
    window.dispatchEvent(new Event('pagehide'));
    game.set({ pending: [vote('c1')] });
    game.set({ confirmed: { gameVersion: 2, head: 'h2', game: aGame() } });
    game.set({ connection: { status: 'failed', code: 'removed_by_facilitator', message: '' } });
    window.dispatchEvent(new Event('pagehide'));
    stop();
    expect([readView(gameId, owner), unsent()]).toEqual([null, []]);
    keep(fakeStore({ pending: [vote('c1')] })).stop();
    forgetViews();
    expect([readView(gameId, owner), unsent()]).toEqual([null, ['c1']]);
  });
});

describe('what is unsent', () => {
  test('[U51] is written before anything else happens, and struck when it is over', () => {
    const { game } = keep();
    game.set({ pending: [vote('c1')] });
    game.set({ pending: [vote('c1'), vote('c2')] });
    expect(unsent()).toEqual(['c1', 'c2']);
    game.set({ pending: [vote('c2')] });
    expect(unsent()).toEqual(['c2']);
    game.set({ pending: [] });
    expect(Object.keys(localStorage).filter((key) => key.includes('unsent'))).toEqual([]);
  });

  test('[U51] is struck where it was over before anybody kept it', () => {
    keep(fakeStore({ pending: [vote('c1')] })).stop();
    keep(fakeStore(), ['c1']);
    expect(unsent()).toEqual([]);
  });

  test('[U51] is taken up from another tab while there is no line, once, and left to it while there is one', () => {
    const { game } = keep(fakeStore({ connection: lost, pending: [vote('mine')] }));
    const changed = () => window.dispatchEvent(new StorageEvent('storage', { key: `planning-poker:unsent:${gameId}` }));
    const theirs = keep(fakeStore({ connection: lost, pending: [vote('theirs')] }));
    changed();
    expect(game.resumed).toEqual(['theirs']);
    game.set({ pending: [vote('mine'), vote('theirs')] });
    changed();
    expect(game.resumed).toEqual(['theirs']);
    game.set({ connection: { status: 'connected' } });
    theirs.game.set({ pending: [vote('theirs'), vote('more')] });
    changed();
    expect(game.resumed).toEqual(['theirs']);
    game.set({ connection: lost });
    expect(game.resumed).toEqual(['theirs', 'more']);
  });

  test('[U51] [U52] is read as far as it can be read, by its own player', () => {
    keep(fakeStore({ pending: [vote('c1')] })).stop();
    expect(readUnsent(gameId, ownerOf('another-token'))).toEqual([]);
    const key = `planning-poker:unsent:${gameId}`;
    const record = JSON.parse(localStorage.getItem(key) ?? '') as { commands: object[] };
    localStorage.setItem(
      key,
      JSON.stringify({ ...record, commands: [null, 'c0', {}, { correlationId: 'c9', since: 1 }, ...record.commands] }),
    );
    expect(unsent()).toEqual(['c1']);
  });
});
