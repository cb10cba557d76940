import { recall, remember } from './storage.ts';

/** A game that this browser has been in. */
export interface JoinedGame {
  readonly gameId: string;
  /** As it was last seen; null: noted by a release that kept no names. */
  readonly name: string | null;
  /** ms since 1970 at which it was last opened; null: noted by a release that kept none. */
  readonly openedAt: number | null;
}

/** Older ones are asked for a name again, for a moment: no harm. */
const kept = 50;

/** The games that this browser has been in, newest first. */
export function joinedGames(): readonly JoinedGame[] {
  const stored = recall('games') ?? '';
  if (!stored.startsWith('[')) return stored.split(' ').filter(Boolean).map(nameless);
  try {
    return (JSON.parse(stored) as readonly unknown[]).filter(isJoinedGame);
  } catch {
    return [];
  }
}

export function hasJoined(gameId: string): boolean {
  return joinedGames().some((game) => game.gameId === gameId);
}

export function rememberJoined(gameId: string, name: string): void {
  keep([{ gameId, name, openedAt: Date.now() }, ...others(gameId)]);
}

export function forgetJoined(gameId: string): void {
  keep(others(gameId));
}

/** Puts a game back where it was, as an undo does; what other tabs have noted meanwhile stays. */
export function restoreJoined(game: JoinedGame): void {
  keep([game, ...others(game.gameId)].toSorted((one, other) => (other.openedAt ?? 0) - (one.openedAt ?? 0)));
}

const others = (gameId: string) => joinedGames().filter((game) => game.gameId !== gameId);

function keep(games: readonly JoinedGame[]): void {
  remember('games', JSON.stringify(games.slice(0, kept)));
}

/** The first release noted ids alone, with blanks between them. */
function nameless(gameId: string): JoinedGame {
  return { gameId, name: null, openedAt: null };
}

function isJoinedGame(given: unknown): given is JoinedGame {
  const { gameId, name, openedAt } = (given ?? {}) as { readonly [field: string]: unknown };
  return typeof gameId === 'string' && isTextOrNull(name) && (openedAt === null || typeof openedAt === 'number');
}

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';
