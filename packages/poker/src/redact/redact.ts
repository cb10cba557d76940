import type { Game, Player, PlayerId } from '../game.ts';
import { own } from '../record.ts';
import { isPublic, publicDeck, publicPlayer, publicSettings, publicStory, publicTimer } from './public-shapes.ts';

/**
 * The game as `viewer` may see it (L3): whoever voted is public, with which card is not, before a reveal by name. Redacting twice is
 * redacting once.
 *
 * @param viewer null: somebody who is no player
 */
export function redact(game: Game, viewer: PlayerId | null): Game {
  return {
    gameId: game.gameId,
    name: game.name,
    deck: publicDeck(game.deck),
    settings: publicSettings(game.settings),
    players: Object.fromEntries(
      Object.entries(game.players).map(([playerId, player]): [PlayerId, Player] => [playerId, publicPlayer(player)]),
    ),
    stories: game.stories.map((story) => publicStory(story, viewer)),
    currentStoryId: game.currentStoryId,
    timer: game.timer === null ? null : publicTimer(game.timer),
    createdAt: game.createdAt,
    endedAt: game.endedAt,
  };
}

/** Does `redact` show this viewer more than everybody: an own card that was not turned by name? */
export function holdsSecret(game: Game, viewer: PlayerId): boolean {
  return game.stories.some((story) =>
    story.rounds.some((round) => !isPublic(round) && own(round.votes, viewer)?.card !== undefined),
  );
}
