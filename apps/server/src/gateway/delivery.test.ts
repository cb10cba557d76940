import { describe, expect, test } from 'vitest';
import { seatTwo } from '../testing/seat-two.ts';
import { startServer } from '../testing/test-server.ts';
import type { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

describe('delivery', () => {
  test('[W7] what is not told as received is sent again, then the connection is closed, its client comes back, and it is counted', async () => {
    const server = await startServer(testSettings({ delivery: { ackTimeoutMs: 30, ackRetries: 2 } }));
    const { ana, ben, storyId } = await seatTwo(server, { comesBack: true });
    tellAlways(ben);
    await ben.send('submitVote', { storyId, round: 1, card: '5' });
    const reason = await ana.end();
    expect(reason).toBe('transport close');
    const times =
      ana.of('events').filter(({ payload }) => payload.events.some(({ type }) => type === 'voteSubmitted')).length +
      ana.of('snapshot').length -
      1;
    expect(times).toBeGreaterThanOrEqual(2);
    await ana.until(() => ana.of('snapshot').length + ana.of('events').length > times + 1);
    const figures = await (await fetch(`${server.address}/metrics`)).text();
    expect(figures).toMatch(/planning_poker_observed_total\{event="deliveryFailure"\} [1-9]/);
    expect(figures).toMatch(/planning_poker_observed_total\{event="resend"\} [2-9]/);
  });

  test('[W8] a connection that is too far behind is sent nothing until it answers, then what it lacks', async () => {
    const server = await startServer(testSettings({ delivery: { maxLag: 5 } }));
    const { ana, ben, storyId } = await seatTwo(server);
    ana.post('received', { gameVersion: ana.position.gameVersion });
    for (let index = 0; index < 40; index += 1)
      await ben.send('submitVote', { storyId, round: 1, card: index % 2 === 0 ? '5' : '8' });
    const last = ben.snapshot.gameVersion + 40;
    await ben.send('sync', { resumeFrom: null });
    expect(ana.position.gameVersion).toBeLessThan(last);
    ana.post('received', { gameVersion: ana.position.gameVersion });
    await ana.until(() => ana.position.gameVersion === last);
  });
});

/** Acknowledges everything at once, as a client does. */
function tellAlways(player: TestPlayer): void {
  player.socket.on('message', () => player.post('received', { gameVersion: player.position.gameVersion }));
}
