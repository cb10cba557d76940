import { evolve, type Game } from '@planning-poker/poker';
import { parseHistoryPage, parsePastState } from '@planning-poker/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TestPlayer } from '../testing/test-player.ts';
import { createGame, getGame, startServer, type TestServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';

/** One move of a random session: what, and whose. What is refused has not happened. */
const moves = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 2 }), fc.nat({ max: 9 })), {
  minLength: 10,
  // What a player may read in a burst is enough for this.
  maxLength: 30,
});
const cards = ['1', '2', '3', '5', '8', '?'];

interface Seat {
  readonly token: string;
}

test('[U41] [L2] the pages of the history fold to the state at each version, for everybody', async () => {
  const server = await startServer(testSettings());
  await fc.assert(
    fc.asyncProperty(moves, fc.integer({ min: 2, max: 20 }), async (session, pageLength) => {
      const game = await createGame(server, {
        settings: { changeVoteAfterReveal: true },
        stories: [{ title: 'A' }, { title: 'B' }],
      });
      const people = await seated(server, game);
      for (const [kind, who, what] of session) await move(people, kind, who, what, await present(server, game));
      for (const seat of people) await expectSameAtEachVersion(server, game.gameId, seat, pageLength);
      for (const person of people) person.socket.disconnect();
    }),
    { numRuns: 8 },
  );
});

async function seated(server: TestServer, game: { readonly gameId: string; readonly token: string }) {
  const ana = await new TestPlayer({ ...server, ...game }).dial();
  const bo = await new TestPlayer({ ...server, gameId: game.gameId }).join('Bo');
  const chidi = await new TestPlayer({ ...server, gameId: game.gameId }).join('Chidi');
  return [ana, bo, chidi] as const;
}

async function present(server: TestServer, { gameId, token }: Seat & { readonly gameId: string }): Promise<Game> {
  const { version } = await page(server, gameId, token, 0, 1);
  return stateAt(server, gameId, token, version);
}

async function move(people: readonly TestPlayer[], kind: number, who: number, what: number, game: Game): Promise<void> {
  const story = game.stories.find((each) => each.storyId === game.currentStoryId);
  const storyId = story?.storyId ?? '';
  const round = story?.rounds.length ?? 1;
  const some = game.stories[what % game.stories.length]?.storyId ?? '';
  const rare: readonly (readonly [type: string, payload: object])[] = [
    ['revealVotes', { storyId, round, force: true }],
    ['restartVoting', { storyId, round }],
    ['acceptEstimate', { storyId, estimate: '5' }],
    ['startStory', { storyId: some }],
    ['configureGame', { settings: { anonymousVotes: what % 2 === 0 } }],
    ['withdrawVote', { storyId, round }],
  ];
  const [type, payload] = rare[kind] ?? ['submitVote', { storyId, round, card: cards[what % cards.length] }];
  await people[who]?.send(type, payload);
}

async function expectSameAtEachVersion(
  server: TestServer,
  gameId: string,
  seat: Seat,
  pageLength: number,
): Promise<void> {
  let folded: Game | null = null;
  for (let from: number | null = 0; from !== null;) {
    const { events, next }: Awaited<ReturnType<typeof page>> = await page(server, gameId, seat.token, from, pageLength);
    for (const event of events) {
      folded = evolve(folded, event);
      expect(folded).toEqual(await stateAt(server, gameId, seat.token, event.version));
    }
    from = next;
  }
  expect(folded).not.toBeNull();
}

async function page(server: TestServer, gameId: string, token: string, from: number, limit: number) {
  const read = parseHistoryPage(await asked(server, `${gameId}/history?from=${from}&limit=${limit}`, token));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function stateAt(server: TestServer, gameId: string, token: string, version: number): Promise<Game> {
  const read = parsePastState(await asked(server, `${gameId}/state?version=${version}`, token));
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.version).toBe(version);
  return read.value.game;
}

async function asked(server: TestServer, path: string, token: string): Promise<unknown> {
  const response = await getGame(server, path, token);
  return response.json();
}
