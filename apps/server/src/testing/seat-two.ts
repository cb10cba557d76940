import { TestPlayer, type TestPlayerOptions } from './test-player.ts';
import { createGame, type CreatedTestGame, type TestServer } from './test-server.ts';

/** Ana leads, Ben plays; both are at the table. */
export async function seatTwo(server: TestServer, options: Partial<TestPlayerOptions> = {}) {
  const game = await createGame(server);
  const ana = await seatLead(server, game, options);
  const ben = await new TestPlayer({ ...server, gameId: game.gameId, ...options }).join('Ben');
  const [story] = ben.game.stories;
  return { game, ana, ben, storyId: story?.storyId ?? '' };
}

/** Ana alone, who leads the game, at its table. */
export async function seatLead(
  server: TestServer,
  { gameId, token }: CreatedTestGame,
  options: Partial<TestPlayerOptions> = {},
): Promise<TestPlayer> {
  const ana = await new TestPlayer({ ...server, gameId, token, ...options }).dial();
  await ana.next('snapshot');
  return ana;
}
