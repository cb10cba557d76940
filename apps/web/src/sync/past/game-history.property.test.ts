// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createHistoryReader } from '../../api/history.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { liveAt, serveHistory } from '../../testing/history-server.ts';
import { arbitraryGame } from '../../testing/random-game.ts';
import { nothingKnown, newestMissing, withEvents } from './event-log.ts';
import { createGameHistory } from './game-history.ts';
import { createPastGames } from './past-games.ts';

const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
const versionAt = (place: number, length: number) => 1 + Math.floor(place * (length - 1));

describe('the past of a game', () => {
  it('[U41] [L2] is at every version what the server would say, wherever one looks first', () => {
    fc.assert(
      fc.property(arbitraryGame('bo', 300), places, (game, asked) => {
        const log = withEvents(nothingKnown, game.events, game.events.length);
        const games = createPastGames();
        const versions = [...asked.map((place) => versionAt(place, game.events.length)), ...log.events.keys()];
        for (const version of versions.map((each) => Math.max(1, each))) {
          expect(games.at(log, version)).toEqual(game.at(version));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('[U40] [U41] comes in pages, with the newest heard live, without a gap or a double', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGame('bo', 1_500), places, fc.nat({ max: 90 }), async (game, asked, heard) => {
        const { length } = game.events;
        serveHistory(game);
        // The page was opened a while ago; the rest comes over the line while the past is being fetched.
        const opened = Math.max(1, length - heard);
        const live = fakeStore(liveAt(game, opened));
        const history = createGameHistory(live, createHistoryReader(live.gameId, 'token'));
        for (const place of asked) {
          const version = versionAt(place, opened);
          history.want(version);
          await vi.waitFor(() => expect(history.gameAt(version)).toEqual(game.at(version)));
        }
        history.wantAll();
        for (let version = opened + 1; version <= length; version += 1) live.set(liveAt(game, version, 1));
        await vi.waitFor(() => expect(newestMissing(history.view.getState().log)).toBeNull());
        expect(history.view.getState()).toEqual({ log: { latest: length, events: game.events }, trouble: null });
        expect(history.gameAt(length)).toEqual(game.at(length));
      }),
      { numRuns: 15 },
    );
  });
});
