import { describe, expect, test } from 'vitest';
import { seatTwo } from '../testing/seat-two.ts';
import { startServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';

describe('resuming', () => {
  test('[W4] goes on from where the client was, without a hole; also with nothing to tell', async () => {
    const server = await startServer(testSettings());
    const { game, ana, ben, storyId } = await seatTwo(server);
    const position = ana.position;
    for (const card of ['1', '2', '3']) await ben.send('submitVote', { storyId, round: 1, card });
    const again = await new TestPlayer({ ...server, ...game, auth: { resumeFrom: position } }).dial();
    const { payload } = await again.next('events');
    expect(payload).toMatchObject({ from: position.gameVersion, to: position.gameVersion + 3 });
    expect(payload.events.map(({ version }) => version)).toEqual([1, 2, 3].map((step) => position.gameVersion + step));
    const third = await new TestPlayer({ ...server, ...game, auth: { resumeFrom: again.position } }).dial();
    expect((await third.next('events')).payload).toMatchObject({
      from: payload.to,
      to: payload.to,
      head: payload.head,
      events: [],
    });
  });

  test.each([
    ['another log', { gameVersion: 2, head: 'AAAAAAAAAAAAAAAA' }],
    ['the future', { gameVersion: 900, head: 'AAAAAAAAAAAAAAAA' }],
  ])('[W4] [R5] from %s gives a snapshot', async (_case, resumeFrom) => {
    const server = await startServer(testSettings());
    const { game } = await seatTwo(server);
    const again = await new TestPlayer({ ...server, ...game, auth: { resumeFrom } }).dial();
    await again.next('snapshot');
    expect(again.received[0]?.type).toBe('snapshot');
    const answer = await again.send('sync', { resumeFrom });
    expect(answer.type).toBe('snapshot');
  });

  test('[W4] sync answers with what is missing, under the id of the question', async () => {
    const server = await startServer(testSettings());
    const { ana, ben, storyId } = await seatTwo(server);
    const position = ana.position;
    await ben.send('submitVote', { storyId, round: 1, card: '8' });
    const answer = await ana.send('sync', { resumeFrom: position }, 'question-1');
    expect(answer).toMatchObject({
      type: 'events',
      correlationId: 'question-1',
      payload: { from: position.gameVersion },
    });
    expect((await ana.send('sync', { resumeFrom: null })).type).toBe('snapshot');
  });
});
