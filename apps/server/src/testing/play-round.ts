import { TestPlayer } from './test-player.ts';
import { createGame, type TestServer } from './test-server.ts';

/** Ana leads, Ben has voted, the round is revealed, the story is settled. */
export async function playRound(server: TestServer) {
  const game = await createGame(server, { stories: [{ title: 'Log in', key: 'PP-1' }, { title: '=cmd()' }] });
  const ana = await new TestPlayer({ ...server, ...game }).dial();
  const { storyId } = (await ana.next('snapshot')).payload.game.stories[0]!;
  const ben = await new TestPlayer({ ...server, gameId: game.gameId }).join('Ben');
  await ben.send('submitVote', { storyId, round: 1, card: '5' });
  await ana.send('revealVotes', { storyId, round: 1, force: true });
  await ana.send('acceptEstimate', { storyId, estimate: '5' });
  return { game, ana, ben };
}
