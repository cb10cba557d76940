import { parseGameSummary, parseHistoryPage, parsePastState } from '@planning-poker/protocol';
import { describe, expect, test } from 'vitest';
import { expectProblem } from '../testing/expect-problem.ts';
import { playRound } from '../testing/play-round.ts';
import { createGame, getGame, sqliteUrl, startServer } from '../testing/test-server.ts';
import { testSettings } from '../testing/test-settings.ts';

describe('reading a game', () => {
  test('[W13] its summary needs no token, and its id may be written in any way', async () => {
    const server = await startServer(testSettings());
    const { gameId } = await createGame(server, { password: 'secret' });
    const response = await getGame(server, `${gameId.slice(0, 4)}-${gameId.slice(4).toUpperCase()}`);
    const body: unknown = await response.json();
    expect(parseGameSummary(body).ok).toBe(true);
    expect(body).toMatchObject({ gameId, name: 'Sprint 42', playerCount: 1, passwordRequired: true, ended: false });
    expect(JSON.stringify(body)).not.toMatch(/scrypt|secret/);
  });

  test('[S8] history comes in pages, to the end', async () => {
    const server = await startServer(testSettings({ store: { url: sqliteUrl() } }));
    const { game } = await playRound(server);
    const versions: number[] = [];
    for (let from: number | null = 0; from !== null;) {
      const response = await getGame(server, `${game.gameId}/history?from=${from}&limit=3`, game.token);
      const read = parseHistoryPage(await response.json());
      if (!read.ok) throw new Error(read.error.message);
      versions.push(...read.value.events.map(({ version }) => version));
      expect(read.value.version).toBe(8);
      from = read.value.next;
    }
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('[S8] a past state is the game as it stood', async () => {
    const server = await startServer(testSettings());
    const { game } = await playRound(server);
    const stateAt = async (version: number) => {
      const read = parsePastState(
        await (await getGame(server, `${game.gameId}/state?version=${version}`, game.token)).json(),
      );
      if (!read.ok) throw new Error(read.error.message);
      return read.value.game;
    };
    expect(Object.keys((await stateAt(4)).players)).toHaveLength(1);
    expect((await stateAt(6)).stories[0]?.status).toBe('voting');
    expect((await stateAt(8)).stories[0]).toMatchObject({ status: 'estimated', estimate: '5' });
  });

  test.each(['csv', 'json', 'markdown', 'jira'] as const)(
    '[U43] is exported as %s, under a harmless name',
    async (format) => {
      const server = await startServer(testSettings());
      const { game } = await playRound(server);
      const response = await getGame(server, `${game.gameId}/export?format=${format}`, game.token);
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="planning-poker-sprint-42\.(?:csv|json|md|jira\.csv)"$/,
      );
      const text = await response.text();
      expect(text).toContain('Log in');
      if (format !== 'jira') expect(text).toContain('Ben');
      expect(text).not.toMatch(/^=cmd|,=cmd/m);
    },
  );

  test.each([
    ['history', 200],
    ['history?limit=5000', 200],
    ['history?limit=5001', 413, 'limit_reached'],
    ['history?limit=0', 400, 'invalid_message'],
    ['history?from=-1', 400, 'invalid_message'],
    ['history?from=1&from=2', 400, 'invalid_message'],
    ['state', 400, 'invalid_message'],
    ['state?version=0', 400, 'invalid_message'],
    ['state?version=99', 400, 'invalid_message'],
    ['export', 400, 'invalid_message'],
    ['export?format=pdf', 400, 'invalid_message'],
    ['nothing', 404, 'invalid_message'],
  ])('[W12] GET %s answers %i', async (path, status, code = '') => {
    const server = await startServer(testSettings());
    const { gameId, token } = await createGame(server);
    const response = await getGame(server, `${gameId}/${path}`, token);
    if (status !== 200) return expectProblem(response, status, code);
    expect(response.status).toBe(200);
  });
});
