import type { Command } from '@planning-poker/poker';
import fc from 'fast-check';
import { type PlayedGame, playedGame } from './played-game.ts';

/** One move of a random game: what, and whose. Most are ones that somebody would make; what is refused does not happen. */
type Move = readonly [kind: number, who: number, what: number];

const people = ['ana', 'bo', 'chidi', 'dana'];
const cards = ['1', '2', '3', '5', '8', '?'];

/** Random games with votes, reveals, changed votes, new rounds, anonymous ones, stories and people coming and going. */
export function arbitraryGame(viewer: string, longest: number): fc.Arbitrary<PlayedGame> {
  const move = fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 3 }), fc.nat({ max: 99 }));
  return fc.array(move, { maxLength: longest, size: 'max' }).map((moves) => played(viewer, moves));
}

function played(viewer: string, moves: readonly Move[]): PlayedGame {
  const game = playedGame(viewer);
  for (const name of ['Bo', 'Chidi', 'Dana']) game.play(name.toLowerCase(), { type: 'joinGame', name });
  for (const move of moves) game.play(people[move[1]] ?? 'ana', commandFor(move, game));
  return game;
}

function commandFor([kind, who, what]: Move, game: PlayedGame): Command {
  const state = game.at(game.events.length);
  const story = state.stories.find(({ storyId }) => storyId === state.currentStoryId);
  const storyId = story?.storyId ?? 's1';
  const round = story?.rounds.length ?? 1;
  const card = cards[what % cards.length] ?? '1';
  const playerId = people[what % people.length] ?? 'bo';
  const some = state.stories[what % state.stories.length]?.storyId ?? 's1';
  const rare: readonly Command[] = [
    { type: 'revealVotes', storyId, round, force: true },
    { type: 'revealVotes', storyId, round, force: true },
    { type: 'restartVoting', storyId, round },
    { type: 'acceptEstimate', storyId, estimate: card },
    { type: 'startStory', storyId: some },
    { type: 'withdrawVote', storyId, round },
    { type: 'removePlayer', playerId },
    { type: 'readmitPlayer', playerId },
    { type: 'joinGame', name: people[who] ?? 'Bo' },
    { type: 'configureGame', settings: { anonymousVotes: what % 2 === 0 } },
    { type: 'addStories', stories: [{ title: `Story ${what}` }] },
    { type: 'nudge' },
  ];
  return rare[kind] ?? { type: 'submitVote', storyId, round, card };
}
