import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inFolder, runCommand } from './platform/run-command.ts';
import type { Ran } from './platform/run-command.ts';
import { scenarioFiles } from './platform/scenario-files.ts';
import { spawnServer } from './platform/spawned-server.ts';
import type { SpawnedServer } from './platform/spawned-server.ts';

let server: SpawnedServer;

beforeAll(async () => {
  // One scenario waits until facilitation can be claimed: a minute, where nothing else is said.
  server = await spawnServer({ GAMES__CLAIM_AFTER_MS: '2000' });
}, 60_000);
afterAll(() => server.stop());

const simulate = (options: readonly string[], from = '/', interruptAfter: string | null = null): Promise<Ran> =>
  runCommand('simulate-cli.ts', ['--url', server.address.href, ...options], from, interruptAfter);

describe('npm run simulate', { timeout: 120_000 }, () => {
  test('[U4] [R2] [R3] [W9] plays a rough scenario with a real server, finds nothing wrong, and reports', async () => {
    await inFolder(async (folder, read) => {
      const options = ['--games', '2', '--players', '6', '--duration', '5000', '--concurrency', '2', '--report', 'out'];
      const { exitCode, output } = await simulate(options, folder);
      expect(output).toMatch(/2 games with .* 0 failed/);
      expect(output).toContain('passed over in rough: fault storeSlow, fault nodeCrash, fault ringLost');
      expect(exitCode).toBe(0);
      const report = JSON.parse(read('out/simulation.json')) as {
        failed: number;
        games: { players: number }[];
        figures: Figures;
      };
      expect(report.failed).toBe(0);
      expect(report.games.map(({ players }) => players)).toEqual([6, 6]);
      expect(report.figures.accepted).toBeGreaterThan(0);
      expect(report.figures.acceptMs.p50).toBeLessThanOrEqual(report.figures.acceptMs.p99);
      expect(Object.keys(report.figures.faults).length).toBeGreaterThan(1);
      expect(read('out/simulation.xml')).toContain('<testsuites name="simulation" tests="2" failures="0"');
      expect(output).toContain(read('out/simulation.txt').trim());
    });
  });

  test('plays scenarios by name, with what happens to pages', async () => {
    const names = 'removed-and-readmitted,joined-and-gone-again,many-tabs-one-player,an-anonymous-round';
    const { exitCode, output } = await simulate(['--scenario', names]);
    expect(output).toMatch(/4 games with .* 0 failed/);
    expect(exitCode).toBe(0);
  });

  test('plays anybody’s own file; one that is not as it says fails, in every form of the report', async () => {
    await inFolder(async (folder, read, write) => {
      const mine = { name: 'mine', title: 'Mine', players: [{ name: 'Ana' }], expect: { playerCount: 2 } };
      write('mine.json', JSON.stringify(mine));
      const { exitCode, output } = await simulate(['--scenario', 'mine.json', '--report', '.'], folder);
      expect(exitCode).toBe(1);
      expect(output).toContain('the scenario: in the end, on Ana.1: game: playerCount is 1, not 2');
      expect(read('simulation.xml')).toContain('<failure type="the scenario" message="in the end, on Ana.1: game');
      expect(read('simulation.json')).toContain('"failed": 1');
    });
  });

  test('plays every scenario that comes with it, and leaves the games where that is wanted', async () => {
    await inFolder(async (folder, read) => {
      const options = ['--scenario', 'all', '--keep', '--duration', '3000', '--concurrency', '6', '--report', '.'];
      const { exitCode, output } = await simulate(options, folder);
      const { games } = JSON.parse(read('simulation.json')) as { readonly games: readonly { gameId: string }[] };
      expect(output).toMatch(/games with .* 0 failed/);
      expect(exitCode).toBe(0);
      expect(games).toHaveLength(scenarioFiles().length);
      const looks = games.map(
        async ({ gameId }) => (await fetch(new URL(`api/games/${gameId}`, server.address))).status,
      );
      expect(new Set(await Promise.all(looks))).toEqual(new Set([200]));
    });
  });

  test('what was wrong before Ctrl-C is told, and fails', async () => {
    await inFolder(async (folder, _read, write) => {
      const long = { do: 'wait', for: 600_000 };
      const scenario = (name: string, steps: readonly object[]): string =>
        JSON.stringify({ name, title: name, players: [{ name: 'Ana' }], steps });
      write('wrong.json', scenario('wrong', [{ do: 'expect', playerCount: 2 }, long]));
      write('short.json', scenario('short', [{ do: 'wait', for: 3_000 }]));
      const { exitCode, output } = await simulate(['--scenario', 'wrong.json,short.json'], folder, '1/2 games');
      expect(output).toContain('the scenario: step 1 (expect), on Ana.1: game: playerCount is 1, not 2');
      expect(output).toMatch(/2 games with .* ended early: 1 failed/);
      expect(exitCode).toBe(1);
    });
  });

  test('ends at Ctrl-C, erases its games, and says so', async () => {
    const { exitCode, output } = await simulate(
      ['--scenario', 'a-new-deck,calm', '--duration', '600000'],
      '/',
      '1/2 games',
    );
    expect(output).toContain('erasing what was made');
    expect(output).toMatch(/2 games with .* ended early: 0 failed/);
    expect(exitCode).toBe(130);
  });

  test.each([
    [['--games', '0'], '--games wants a whole number from 1 to 10000, not 0'],
    [['--scenario', 'nowhere'], 'there is no scenario nowhere, and no such file; there are a-crash-forgets-nothing, '],
    [['--url', 'ftp://here'], '--url wants an http or https address'],
    [['--url', 'http://127.0.0.1:9'], 'Is the server running?'],
    [['--game', '5'], "Unknown option '--game'"],
  ])('%j cannot be run, and it says why', async (options, message) => {
    const { exitCode, output } = await simulate(options);
    expect(output).toContain(message);
    expect(exitCode).toBe(2);
  });

  test('tells what it can do, and which scenarios there are', async () => {
    expect(await simulate(['--help'])).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('--concurrency N'),
    });
    const list = await simulate(['--list']);
    expect(list.output).toMatch(/^rough {2,}A crowd with bad habits/m);
  });
});

interface Figures {
  readonly accepted: number;
  readonly acceptMs: { readonly p50: number; readonly p99: number };
  readonly faults: Readonly<Record<string, number>>;
}
