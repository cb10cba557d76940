import { parseCreatedGame, parseHistoryPage, parsePastState } from '@planning-poker/protocol';
import type { CreatedGame, HistoryPage, Parsed } from '@planning-poker/protocol';
import type { Game } from '@planning-poker/poker';
import type { GameOrder, ServerApi } from '../live/server-api.ts';

const PATIENCE_MS = 30_000;
const TRIES = 30;
const RETRY_MS = 1_000;

/** The HTTP API of a server at `address`, by fetch. */
export function createHttpApi(address: URL): ServerApi {
  const at = (path: string): URL => new URL(`api/games${path}`, `${address.href.replace(/\/$/, '')}/`);
  const get = (path: string, token: string): Promise<Response> =>
    patiently(() => fetch(at(path), { headers: { authorization: `Bearer ${token}` }, signal: soon() }));
  return {
    async create({ stories, ...order }: GameOrder): Promise<CreatedGame> {
      const body = JSON.stringify({ ...order, stories: stories.map((title) => ({ title })) });
      const headers = { 'content-type': 'application/json' };
      const response = await patiently(() => fetch(at(''), { method: 'POST', headers, body, signal: soon() }));
      if (response.status !== 201) throw new Error(`no game could be created: ${await response.text()}`);
      return read(parseCreatedGame(await response.json()));
    },
    async history(gameId, token, from, limit): Promise<HistoryPage | null> {
      const response = await get(`/${gameId}/history?from=${from}&limit=${limit}`, token);
      return response.ok ? read(parseHistoryPage(await response.json())) : unlessFault(response);
    },
    async state(gameId, token, version): Promise<Game | null> {
      const response = await get(`/${gameId}/state?version=${version}`, token);
      return response.ok ? read(parsePastState(await response.json())).game : unlessFault(response);
    },
    async erase(gameId, token) {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(at(`/${gameId}`), { method: 'DELETE', headers, signal: soon() })).status;
    },
    async look(gameId) {
      return (await fetch(at(`/${gameId}`), { signal: soon() })).status;
    },
  };
}

function soon(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MS);
}

/** Asks again while the server says that it is too busy, as the protocol tells a client to. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await ask();
    if (tries === TRIES || (response.status !== 429 && response.status !== 503)) return response;
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(seconds * 1000, RETRY_MS));
    });
  }
}

async function unlessFault(response: Response): Promise<null> {
  if (response.status === 401 || response.status === 403) return null;
  throw new Error(`${response.status} ${await response.text()}`);
}

function read<Value>(parsed: Parsed<Value>): Value {
  if (parsed.ok) return parsed.value;
  throw new Error(`the server's answer is none of the protocol: ${parsed.error.message}`);
}
