import type { GameSummary } from '@planning-poker/protocol/client';

/** What anybody may know of a game, in the words of a test: only what matters there is said. */
export function aSummary(more: Partial<GameSummary> = {}): GameSummary {
  return {
    gameId: 'k7m29qxt4b1c',
    name: 'Sprint 42',
    deck: { id: 'x', name: 'X', cards: [] },
    playerCount: 6,
    passwordRequired: false,
    ended: false,
    ...more,
  };
}
