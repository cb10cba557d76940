import { recall, remember } from './storage.ts';

/** Older ones are asked for a name again, for a moment: no harm. */
const kept = 50;

/** The games that this browser has been in, newest first. */
function joinedGames(): readonly string[] {
  return (recall('games') ?? '').split(' ').filter((gameId) => gameId !== '');
}

export function hasJoined(gameId: string): boolean {
  return joinedGames().includes(gameId);
}

export function rememberJoined(gameId: string): void {
  const [newest, ...rest] = joinedGames();
  if (newest === gameId) return;
  const others = [newest, ...rest].filter((other) => other !== undefined && other !== gameId);
  remember('games', [gameId, ...others].slice(0, kept).join(' '));
}
