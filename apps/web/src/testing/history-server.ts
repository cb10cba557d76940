import { problem } from '@planning-poker/protocol';
import { vi } from 'vitest';
import type { GameView } from '../sync/game-store.ts';
import { aView } from './fake-store.ts';
import type { PlayedGame } from './played-game.ts';

export interface HistoryServer {
  /** The paths that were asked for, oldest first. */
  readonly asked: readonly string[];
  /** From now on it answers so; null: as it should. */
  fails(how: 'offline' | 'removed_by_facilitator' | null): void;
}

/** Answers for the past of a game in the place of `fetch`, for one test. */
export function serveHistory(game: PlayedGame): HistoryServer {
  const asked: string[] = [];
  let failure: 'offline' | 'removed_by_facilitator' | null = null;
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    const url = new URL(address);
    asked.push(`${url.pathname.split('/').at(-1)}${url.search}`);
    if (failure === 'offline') return Promise.reject(new TypeError('offline'));
    if (failure !== null) return Promise.resolve(Response.json(problem(failure), { status: 403 }));
    const token = new Headers(init?.headers).get('authorization');
    if (!/^Bearer \S+$/.test(token ?? ''))
      return Promise.resolve(Response.json(problem('unauthorized'), { status: 401 }));
    return Promise.resolve(Response.json(answerTo(url, game)));
  });
  return {
    asked,
    fails(how) {
      failure = how;
    },
  };
}

function answerTo({ pathname, searchParams }: URL, { events, at }: PlayedGame): object {
  const number = (name: string) => Number(searchParams.get(name));
  if (pathname.endsWith('/state')) return { version: number('version'), game: at(number('version')) };
  const to = number('from') + number('limit');
  return { version: events.length, events: events.slice(number('from'), to), next: to < events.length ? to : null };
}

/** What the line has told of a game at a version, if `heard` of its newest events came as they happened. */
export function liveAt(game: PlayedGame, version = game.events.length, heard = 0): GameView {
  const state = game.at(version);
  return aView({
    game: state,
    confirmed: { gameVersion: version, head: 'head', game: state },
    lastEvents: game.events.slice(version - heard, version),
  });
}
