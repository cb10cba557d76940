import { describe, expect, test } from 'vitest';
import { seatTwo } from '../testing/seat-two.ts';
import { startServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

describe('people', () => {
  test('[D9] one token in two tabs is one player, and a closed tab changes presence only when it was the last', async () => {
    const server = await startServer(testSettings({ games: { presenceGraceMs: 0 } }));
    const { game, ana, ben } = await seatTwo(server);
    const other = await new TestPlayer({ ...server, gameId: game.gameId, token: ben.token }).dial();
    const { playerId } = (await other.next('snapshot')).payload;
    expect(playerId).toBe(ben.snapshot.playerId);
    expect(await other.send('joinGame', { name: 'Ben again' })).toMatchObject({ type: 'accepted' });
    expect(Object.keys(other.game.players)).toHaveLength(2);
    ben.socket.disconnect();
    other.socket.disconnect();
    await ana.next('presence', ({ payload }) => !payload.connected.includes(playerId));
    expect(ana.events.map(({ type }) => type)).not.toContain('playerLeft');
  });

  test('[D12] somebody who is removed sees why, is refused without being told to retry, and comes back when readmitted', async () => {
    const server = await startServer(testSettings());
    const { game, ana, ben } = await seatTwo(server);
    const { playerId } = ben.snapshot;
    expect(await ana.send('removePlayer', { playerId })).toMatchObject({ type: 'accepted' });
    await ben.until(() => ben.events.some(({ type }) => type === 'playerLeft'));
    expect(ben.events.at(-1)).toMatchObject({ type: 'playerLeft', data: { playerId, reason: 'removed' } });
    const again = () => new TestPlayer({ ...server, gameId: game.gameId, token: ben.token });
    await expect(again().dial()).rejects.toMatchObject({ data: { code: 'removed_by_facilitator', retryable: false } });
    await ana.send('readmitPlayer', { playerId });
    const back = await again().dial();
    await back.next('welcome');
    expect(await back.send('joinGame', { name: 'Ben' })).toMatchObject({ type: 'accepted' });
    expect((await back.next('snapshot')).payload.playerId).toBe(playerId);
  });

  test('[W15] [D9] somebody who has left is welcomed like a stranger, and finds the old place again by joining', async () => {
    const server = await startServer(testSettings());
    const { game, ben, storyId } = await seatTwo(server);
    await ben.send('submitVote', { storyId, round: 1, card: '5' });
    await ben.send('leaveGame');
    const back = await new TestPlayer({ ...server, gameId: game.gameId, token: ben.token }).dial();
    expect((await back.next('welcome')).payload.playerId).toBe(ben.snapshot.playerId);
    await back.send('joinGame', { name: 'Ben' });
    const { payload } = await back.next('snapshot');
    expect(payload.game.stories[0]?.rounds[0]?.votes[payload.playerId]).toMatchObject({ card: '5' });
  });

  test('[W16] facilitators are told who has seen a reveal', async () => {
    const server = await startServer(testSettings());
    const { ana, ben, storyId } = await seatTwo(server);
    await ben.send('submitVote', { storyId, round: 1, card: '5' });
    const answer = await ana.send('revealVotes', { storyId, round: 1, force: true });
    const { gameVersion } = answer.payload as { readonly gameVersion: number };
    for (const player of [ana, ben]) player.post('received', { gameVersion });
    const both = [ana.snapshot.playerId, ben.snapshot.playerId].sort();
    await ana.next(
      'delivery',
      ({ payload }) => payload.gameVersion === gameVersion && [...payload.seenBy].sort().join() === both.join(),
    );
    expect(ben.of('delivery')).toEqual([]);
  });
});
