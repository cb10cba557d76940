import { rmSync } from 'node:fs';
import type { ServicePayload } from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import { createFaultyStore } from '../testing/faulty-store.ts';
import { createGame, getGame, newToken, sqliteUrl, startServer } from '../testing/test-server.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { testSettings } from '../testing/test-settings.ts';
import { createLogger, gameInLogs } from './logger.ts';

async function figuresOf({ address }: { readonly address: string }): Promise<string> {
  return (await fetch(`${address}/metrics`)).text();
}

/** Waits until the server says that it is so; each of its tries in vain is told, too. */
async function hears(player: TestPlayer, state: ServicePayload['state']): Promise<ServicePayload> {
  for (;;) {
    const { payload } = await player.next('service');
    if (payload.state === state) return payload;
  }
}

describe('an operator', () => {
  test('[O3] sees that the server is alive and ready', async () => {
    const server = await startServer(testSettings());
    for (const path of ['/healthz', '/readyz']) expect((await fetch(server.address + path)).status).toBe(200);
  });

  test('[O3] sees votes, commands by outcome, connections, rooms, batches and delays', async () => {
    const server = await startServer(testSettings());
    const game = await createGame(server);
    const ana = await new TestPlayer({ ...server, ...game }).dial();
    const { storyId } = (await ana.next('snapshot')).payload.game.stories[0]!;
    await ana.send('submitVote', { storyId, round: 1, card: '5' });
    await ana.send('submitVote', { storyId, round: 1, card: 'no card' });
    await ana.sendRaw('nonsense');
    const figures = await figuresOf(server);
    for (const line of [
      'planning_poker_votes_total 1',
      'planning_poker_commands_total{outcome="accepted"} 1',
      'planning_poker_commands_total{outcome="unknown_card"} 1',
      'planning_poker_messages_invalid_total{code="invalid_message"} 1',
      'planning_poker_connections 1',
      'planning_poker_connections_total 1',
      'planning_poker_rooms 1',
      'planning_poker_sessions 1',
      'planning_poker_http_requests_total{method="POST",route="/api/games",status="201"} 1',
    ]) {
      expect(figures).toContain(`${line}\n`);
    }
    for (const name of [
      'batch_commands_count',
      'batch_seconds_sum',
      'event_loop_lag_p99_seconds',
      'resident_memory_bytes',
      'cpu_seconds',
    ]) {
      expect(figures).toMatch(new RegExp(`^planning_poker_${name} \\d`, 'm'));
    }
  });

  test('[S6] [O3] sees a failing store; players are told, may read, and lose nothing; all recovers by itself', async () => {
    const store = createFaultyStore();
    const server = await startServer(testSettings(), { store });
    const game = await createGame(server);
    const ana = await new TestPlayer({ ...server, ...game }).dial();
    const { storyId } = (await ana.next('snapshot')).payload.game.stories[0]!;
    store.breakDown();
    const answer = await ana.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-1');
    expect(answer).toMatchObject({ type: 'rejected', payload: { code: 'storage_unavailable', retryable: true } });
    expect((await ana.next('service')).payload).toMatchObject({ state: 'degraded', fallback: 'readOnly' });
    const ready = await fetch(`${server.address}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { code: 'storage_unavailable' }]);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    expect((await getGame(server, `${game.gameId}/history`, game.token)).status).toBe(200);
    const late = await new TestPlayer({ ...server, ...game }).dial();
    expect((await late.next('snapshot')).payload.service.state).toBe('degraded');
    store.repair();
    await hears(ana, 'available');
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    expect(await ana.send('submitVote', { storyId, round: 1, card: '5' }, 'vote-1')).toMatchObject({
      type: 'accepted',
    });
  });

  test('[S11] [O3] sees that the file was deleted under the server: nothing is taken that would be lost', async () => {
    const url = sqliteUrl();
    const server = await startServer(testSettings({ store: { url } }));
    await createGame(server);
    rmSync(url.replace('sqlite:', ''));
    await expect(createGame(server)).rejects.toThrow('storage_unavailable');
    const ready = await fetch(`${server.address}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { code: 'storage_unavailable' }]);
  });

  test('[S6] [U54] sees that the store cannot be read either; what is at hand is still told, and all recovers by itself', async () => {
    const store = createFaultyStore();
    const server = await startServer(testSettings(), { store });
    const game = await createGame(server);
    const ana = await new TestPlayer({ ...server, ...game }).dial();
    const { storyId } = (await ana.next('snapshot')).payload.game.stories[0]!;
    store.goDark();
    const vote = { storyId, round: 1, card: '5' };
    expect(await ana.send('submitVote', vote, 'vote-1')).toMatchObject({ payload: { code: 'storage_unavailable' } });
    const service = await hears(ana, 'unavailable');
    expect(service.fallback).toBeNull();
    expect(service.retryAfterMs).toBeGreaterThan(0);
    expect((await getGame(server, 'k7m29qxt4b1c')).status).toBe(503);
    const late = await new TestPlayer({ ...server, ...game }).dial();
    expect((await late.next('snapshot')).payload.service.state).toBe('unavailable');
    store.repair();
    await hears(ana, 'available');
    expect(await ana.send('submitVote', vote, 'vote-1')).toMatchObject({ type: 'accepted' });
  });
});

describe('logs and figures', () => {
  test('[O4] hold no card, token, name, title, game id or password, however much is logged', async () => {
    const server = await startServer(
      testSettings({ logging: { level: 'trace' }, delivery: { ackTimeoutMs: 1_500, ackRetries: 0 } }),
    );
    const secrets = {
      card: 'CARD-7361',
      player: 'NAME-9127',
      title: 'TITLE-5528',
      game: 'GAME-4410',
      password: 'PASS-8846',
      token: newToken(),
    };
    const deck = {
      name: 'Deck',
      cards: [
        { label: secrets.card, value: 1 },
        { label: 'x', value: 2 },
      ],
    };
    const game = await createGame(
      server,
      {
        name: secrets.game,
        deck,
        password: secrets.password,
        stories: [{ title: secrets.title }],
        facilitator: { name: secrets.player, token: secrets.token },
      },
      secrets.token,
    );
    const ana = await new TestPlayer({ ...server, ...game }).dial();
    const { storyId } = (await ana.next('snapshot')).payload.game.stories[0]!;
    await ana.send('submitVote', { storyId, round: 1, card: secrets.card });
    await ana.send('submitVote', { storyId, round: 1, card: `${secrets.card} too` });
    await ana.send('sync', { resumeFrom: { secret: secrets.card } });
    await fetch(`${server.address}/api/games/${game.gameId}/history?${secrets.card}`, {
      headers: { authorization: `Bearer ${secrets.token}` },
    });
    await fetch(`${server.address}/g/${game.gameId}/${secrets.title}`);
    // She tells nothing as received: that she is given up is logged too.
    await ana.end();
    const all = server.logs() + (await figuresOf(server));
    expect(server.logs().split('\n').length).toBeGreaterThan(3);
    for (const secret of [...Object.values(secrets), game.gameId, game.playerId]) expect(all).not.toContain(secret);
    expect(server.logs()).toContain(gameInLogs(game.gameId));
  });

  test('[O4] a logger hides what it is given by mistake', () => {
    const lines: string[] = [];
    const log = createLogger('info', { write: (line) => void lines.push(line) });
    log.info({ token: 'secret-1', nested: { card: 'secret-2', deeper: { password: 'secret-3' } } }, 'a mistake');
    expect(lines.join('')).not.toContain('secret-');
  });
});
