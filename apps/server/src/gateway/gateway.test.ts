import { describe, expect, test } from 'vitest';
import { createGame, startServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

describe.each(['websocket', 'polling'] as const)('over %s', (transport) => {
  test('[W15] a stranger is welcomed, joins, and hears of everything from then on', async () => {
    const server = await startServer(testSettings());
    const { gameId, token, playerId } = await createGame(server);
    const ana = await new TestPlayer({ ...server, gameId, token, transport }).dial();
    expect((await ana.next('snapshot')).payload).toMatchObject({ playerId, game: { name: 'Sprint 42' } });
    const ben = await new TestPlayer({ ...server, gameId, transport }).dial();
    const welcome = await ben.next('welcome');
    expect(welcome.payload).toMatchObject({ player: null, game: { gameId, playerCount: 1, passwordRequired: false } });
    const answer = await ben.send('joinGame', { name: 'Ben' });
    expect(answer.type).toBe('accepted');
    await ben.next('snapshot');
    expect((await ana.next('events')).payload.events[0]).toMatchObject({ type: 'playerJoined' });
  });
});
