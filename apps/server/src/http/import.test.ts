import { importedGame, type TakenGame } from '@planning-poker/poker';
import { expect, test } from 'vitest';
import { createGame, getGame, sqliteUrl, startServer, type TestServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

async function exported(server: TestServer, gameId: string, token: string): Promise<TakenGame> {
  const response = await getGame(server, `${gameId}/export?format=json`, token);
  return (await response.json()) as TakenGame;
}

function content({ name, deck, settings, stories }: TakenGame) {
  return { name, deck, settings, stories };
}

/** Two rounds with a confidence, an estimate, notes; a second story skipped; a third with a card that nobody has turned. */
async function playedGame(server: TestServer) {
  const game = await createGame(server, {
    settings: { changeVoteAfterReveal: true, suggestionRule: 'mean' },
    stories: [{ title: 'Log in', key: 'PP-1', link: 'https://issues.example/1' }, { title: '=B' }, { title: 'C' }],
  });
  const ana = await new TestPlayer({ ...server, ...game }).dial();
  const [login, second, third] = (await ana.next('snapshot')).payload.game.stories.map(({ storyId }) => storyId);
  const ben = await new TestPlayer({ ...server, gameId: game.gameId }).join('Ben');
  await ana.send('submitVote', { storyId: login, round: 1, card: '13' });
  await ben.send('submitVote', { storyId: login, round: 1, card: '5', confidence: 'low' });
  await ana.send('revealVotes', { storyId: login, round: 1 });
  await ana.send('restartVoting', { storyId: login, round: 1 });
  await ben.send('submitVote', { storyId: login, round: 2, card: '8' });
  await ana.send('revealVotes', { storyId: login, round: 2, force: true });
  await ana.send('acceptEstimate', { storyId: login, estimate: '8' });
  await ana.send('editStory', { storyId: login, notes: 'Two\nlines' });
  await ana.send('skipStory', { storyId: second });
  await ana.send('startStory', { storyId: third });
  await ben.send('submitVote', { storyId: third, round: 1, card: '100' });
  return game;
}

test('[U44] [W18] [W9] a game goes out as a file and comes in again without loss, through a server and its disk', async () => {
  const url = sqliteUrl();
  const server = await startServer(testSettings({ store: { url } }));
  const { gameId, token } = await playedGame(server);
  const file = await exported(server, gameId, token);
  expect(file.stories.map(({ status, rounds }) => [status, rounds.length])).toEqual([
    ['estimated', 2],
    ['skipped', 0],
    ['pending', 0],
  ]);
  expect(JSON.stringify(file.stories)).not.toContain('"100"');
  const again = await createGame(server, importedGame(file));
  const copy = await exported(server, again.gameId, again.token);
  expect(content(copy)).toEqual(content(file));
  expect([copy.gameId, copy.endedAt]).toEqual([again.gameId, null]);
  const summary = await (await getGame(server, again.gameId)).json();
  expect(summary).toMatchObject({ playerCount: 1 });
});

test('[W18] 1,000 stories with their rounds come in in one step', async () => {
  const server = await startServer(testSettings({ store: { url: sqliteUrl() } }));
  const { gameId, token } = await playedGame(server);
  const file = await exported(server, gameId, token);
  const [story] = file.stories;
  const many = {
    ...file,
    stories: Array.from({ length: 1_000 }, (_, place) => ({ ...story!, title: `Story ${place}` })),
  };
  const again = await createGame(server, importedGame(many));
  expect(content(await exported(server, again.gameId, again.token))).toEqual(content(many));
});
