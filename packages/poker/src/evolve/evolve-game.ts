import type { EventData, EventNamed } from '../event.ts';
import type { Game } from '../game.ts';
import { withAnonymity } from './open-round.ts';

export function created(data: EventData['gameCreated'], at: number): Game {
  return {
    gameId: data.gameId,
    name: data.name,
    deck: data.deck,
    settings: data.settings,
    players: {},
    stories: [],
    currentStoryId: null,
    timer: null,
    createdAt: at,
    endedAt: null,
    ...(data.passwordHash === undefined ? {} : { passwordHash: data.passwordHash }),
  };
}

export type WholeGameEvent = EventNamed<'gameConfigured' | 'gameEnded' | 'gameReopened'>;

export function evolveGame(game: Game, event: WholeGameEvent): Game {
  switch (event.type) {
    case 'gameConfigured':
      return configured(game, event.data);
    case 'gameEnded':
      return ended(game, event.at);
    case 'gameReopened':
      return { ...game, endedAt: null };
  }
}

function configured(game: Game, data: EventData['gameConfigured']): Game {
  return {
    ...game,
    name: data.name ?? game.name,
    deck: data.deck ?? game.deck,
    settings: data.settings ?? game.settings,
    stories: data.settings?.anonymousVotes ? withAnonymity(game.stories) : game.stories,
  };
}

/** D21: what is open stays open for a reopening; only the timer has nobody left to run for. */
function ended(game: Game, at: number): Game {
  return { ...game, timer: null, endedAt: at };
}
