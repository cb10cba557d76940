import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomText } from '@planning-poker/protocol';
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { compose, type Replacements, type RunningServer } from '../compose/compose.ts';
import type { Settings } from '../config/settings.ts';

export interface TestServer extends RunningServer {
  /** All that was logged. */
  readonly logs: () => string;
}

/** A real server on a free port; it ends with the test. */
export async function startServer(settings: Settings, replacements: Replacements = {}): Promise<TestServer> {
  const lines: string[] = [];
  const logDestination = { write: (line: string) => void lines.push(line) };
  const server = await compose(settings, { webRoot: null, logDestination, ...replacements });
  onTestFinished(() => server.close());
  return { ...server, logs: () => lines.join('') };
}

/** A `sqlite:` URL in a folder that goes with the test. */
export function sqliteUrl(): string {
  const directory = mkdtempSync(join(tmpdir(), 'planning-poker-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return `sqlite:${join(directory, 'games.sqlite')}`;
}

export function newToken(): string {
  return randomText(randomBytes(32));
}

export interface CreatedTestGame {
  readonly gameId: string;
  /** The facilitator's. */
  readonly token: string;
  readonly playerId: string;
  readonly url: string;
}

export async function createGame(
  server: Pick<RunningServer, 'address'>,
  body: object = {},
  token = newToken(),
): Promise<CreatedTestGame> {
  const response = await postGame(server, { name: 'Sprint 42', facilitator: { name: 'Ana', token }, ...body });
  if (response.status !== 201) throw new Error(`no game: ${await response.text()}`);
  return { ...((await response.json()) as Omit<CreatedTestGame, 'token'>), token };
}

export function postGame(
  { address }: Pick<RunningServer, 'address'>,
  body: unknown,
  headers: { readonly [name: string]: string } = {},
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${address}/api/games`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
}

/** GET of a game's address below `/api/games/`, with a token where there is one. */
export function getGame({ address }: Pick<RunningServer, 'address'>, path: string, token?: string): Promise<Response> {
  return fetch(`${address}/api/games/${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}
