import type { Game, Player, PlayerId, Round, Story, StoryId } from '../game.ts';
import { own, withEntry } from '../record.ts';

/** Copies the path to what changes and shares the rest: a vote costs no copy of the backlog's contents. */
export function updateStory(game: Game, storyId: StoryId, change: (story: Story) => Story): Game {
  const place = game.stories.findIndex((story) => story.storyId === storyId);
  const story = game.stories[place];
  if (story === undefined) return game;
  return { ...game, stories: game.stories.with(place, change(story)) };
}

export function updateRound(game: Game, storyId: StoryId, number: number, change: (round: Round) => Round): Game {
  return updateStory(game, storyId, (story) => {
    const place = story.rounds.findLastIndex((round) => round.number === number);
    const round = story.rounds[place];
    return round === undefined ? story : { ...story, rounds: story.rounds.with(place, change(round)) };
  });
}

export function updatePlayer(game: Game, playerId: PlayerId, change: (player: Player) => Player): Game {
  const player = own(game.players, playerId);
  return player === undefined ? game : { ...game, players: withEntry(game.players, playerId, change(player)) };
}
