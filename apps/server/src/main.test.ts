import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, describe, expect, test } from 'vitest';
import { runKillNine } from './testing/kill-nine.ts';
import { startProcess } from './testing/server-process.ts';
import { TestPlayer } from './testing/test-player.ts';
import { createGame, getGame } from './testing/test-server.ts';

/** The shipped entry point, as a process of its own. */
const quiet = {
  PLANNING_POKER_SERVER__HOST: '127.0.0.1',
  PLANNING_POKER_SERVER__PORT: '0',
  PLANNING_POKER_STORE__URL: 'memory:',
};

function freshDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'planning-poker-main-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

async function start(variables: { readonly [name: string]: string } = {}) {
  const server = await startProcess({ ...quiet, ...variables });
  onTestFinished(() => void server.child.kill('SIGKILL'));
  return server;
}

describe('starting', () => {
  test('prints one line with the address, and serves it', async () => {
    const server = await start();
    expect(server.output()).toMatch(/^Planning poker is ready on http:\/\/localhost:\d+$/m);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  });

  test('makes the folder of the database', async () => {
    const path = join(freshDirectory(), 'not', 'there', 'yet.sqlite');
    const server = await start({ PLANNING_POKER_STORE__URL: `sqlite:${path}` });
    expect((await createGame(server)).gameId).toHaveLength(12);
  });

  test('[O1] every mistake in the configuration is told, and ends the start with a code that is not 0', async () => {
    const attempt = startProcess({
      ...quiet,
      PLANNING_POKER_SERVER__PORT: 'http',
      PLANNING_POKER_NOPE: '1',
      PLANNING_POKER_LOGGING__LEVEL: 'loud',
    });
    const reason = String(await attempt.catch((error: unknown) => error));
    expect(reason).toContain('The server ended with 1');
    for (const key of ['server.port', 'PLANNING_POKER_NOPE', 'logging.level']) expect(reason).toContain(key);
    expect(reason).not.toMatch(/\bat .+:\d+:\d+/);
  });

  test('[S11] a second server on the same file is refused in words, and none is after kill -9', async () => {
    const path = join(freshDirectory(), 'games.sqlite');
    const variables = { PLANNING_POKER_STORE__URL: `sqlite:${path}` };
    const first = await start(variables);
    const { gameId } = await createGame(first);
    const second = String(await startProcess({ ...quiet, ...variables }).catch((error: unknown) => error));
    expect(second).toContain('The server ended with 1');
    expect(second).toContain(
      `Planning poker cannot start: ${path} (PLANNING_POKER_STORE__URL) cannot be used: another`,
    );
    first.child.kill('SIGKILL');
    await first.ended;
    expect((await getGame(await start(variables), gameId)).status).toBe(200);
  });

  test('a port that is taken is said in words', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    const { port } = await new Promise<{ port: number }>((resolve) => {
      other.once('listening', () => resolve(other.address() as { port: number }));
    });
    const reason = String(
      await startProcess({ ...quiet, PLANNING_POKER_SERVER__PORT: String(port) }).catch((error: unknown) => error),
    );
    expect(reason).toContain(`port ${port} is taken`);
  });
});

describe('ending', () => {
  test('[O2] SIGTERM: what was accepted is there after the next start, clients come back by themselves, the code is 0', async () => {
    const variables = { PLANNING_POKER_STORE__URL: `sqlite:${join(freshDirectory(), 'games.sqlite')}` };
    const first = await start(variables);
    const game = await createGame(first);
    const ana = await new TestPlayer({ ...first, ...game, comesBack: true }).dial();
    await ana.next('snapshot');
    const sent = Array.from({ length: 50 }, () => ana.send('sendReaction', { emoji: '👋' }));
    await sent[0];
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await ana.end()).toBe('transport close');
    expect(ana.of('service').map(({ payload }) => payload.state)).toContain('unavailable');
    const { port } = new URL(first.address);
    const second = await start({ ...variables, PLANNING_POKER_SERVER__PORT: port });
    await ana.until(() => ana.socket.connected && ana.of('events').length + ana.of('snapshot').length > 1);
    const page = (await (await getGame(second, `${game.gameId}/history?limit=5000`, game.token)).json()) as {
      readonly events: readonly { readonly correlationId: string }[];
    };
    const known = new Set(page.events.map(({ correlationId }) => correlationId));
    const answers = await Promise.all(sent.map((answer) => Promise.race([answer, Promise.resolve(null)])));
    for (const answer of answers)
      expect(answer === null || answer.type !== 'accepted' || known.has(answer.correlationId)).toBe(true);
    expect(answers.filter((answer) => answer?.type === 'accepted').length).toBeGreaterThan(0);
  });

  test('[O2] a second signal ends at once', async () => {
    const server = await start();
    server.child.kill('SIGTERM');
    server.child.kill('SIGINT');
    expect([0, 1]).toContain(await server.ended);
  });
});

test(
  '[O6] [R1] killed with -9 under load, nothing that was accepted is missing or doubled, and all see the same',
  { timeout: 120_000 },
  async () => {
    const report = await runKillNine({
      kills: 4,
      games: 2,
      playersOfAGame: 4,
      seed: Number(process.env['FAST_CHECK_SEED'] ?? 7),
      directory: freshDirectory(),
      longestLifeMs: 150,
    });
    expect(report.violations).toEqual([]);
    expect(report.accepted).toBeGreaterThan(20);
  },
);
