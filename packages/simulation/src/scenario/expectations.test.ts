import { defaultDeck, defaultSettings } from '@planning-poker/poker';
import type { Game, Round } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { unmet } from './expectations.ts';
import type { Expectation } from './scenario.ts';

const round = {
  number: 1,
  status: 'revealed',
  votes: { ana: { card: '5' }, bo: { castAt: 1 } },
  result: { voters: 2, median: 5 },
} as unknown as Round;
const game: Game = {
  gameId: 'g',
  name: 'G',
  deck: defaultDeck,
  settings: defaultSettings,
  currentStoryId: 's1',
  timer: null,
  createdAt: 1,
  endedAt: null,
  players: { ana: { playerId: 'ana', name: 'Ana', role: 'voter', facilitator: true, status: 'active', joinedAt: 1 } },
  stories: [
    {
      storyId: 's1',
      title: 'One',
      key: null,
      link: null,
      description: null,
      notes: null,
      status: 'revealed',
      rounds: [round],
      estimate: null,
    },
  ],
};
const events = [{ type: 'votesRevealed' }] as unknown as readonly PublicEvent[];
const problems = (expectation: Expectation, ...crowd: readonly string[]): readonly string[] =>
  unmet(expectation, { game, events, playerIdOf: (name) => name.toLowerCase(), crowd: new Set(crowd) });

test('what is as expected has nothing unmet', () => {
  expect(
    problems({
      stories: {
        One: { status: 'revealed', rounds: 1, votes: { Ana: '5', Bo: 'hidden' }, result: { voters: 2, median: 5 } },
      },
      players: { Ana: { facilitator: true, status: 'active' } },
      playerCount: 1,
      currentStory: 'One',
      ended: false,
      events: { votesRevealed: 1, gameEnded: { atMost: 0 } },
    }),
  ).toEqual([]);
});

test.each<[Expectation, string]>([
  [{ stories: { Two: {} } }, 'there is no story Two'],
  [{ stories: { One: { status: 'voting' } } }, 'story One: status is "revealed", not "voting"'],
  [{ stories: { One: { votes: { Ana: '8' } } } }, 'votes on One: Ana is "5", not "8"'],
  [{ stories: { One: { votes: { Ana: '5' } } } }, 'votes on One: 1 more than expected'],
  [{ stories: { One: { result: { median: 8 } } } }, 'result of One: median is 5, not 8'],
  [{ players: { Bo: { status: 'left' } } }, 'player Bo: status is undefined, not "left"'],
  [{ playerCount: 3 }, 'game: playerCount is 1, not 3'],
  [{ currentStory: null }, 'game: currentStory is "One", not null'],
  [{ ended: true }, 'game: ended is false, not true'],
  [{ events: { votesRevealed: { atLeast: 2 } } }, 'votesRevealed is in the log 1 times, not {"atLeast":2}'],
])('%j is unmet: %s', (expectation, problem) => {
  expect(problems(expectation)).toContain(problem);
});

test('votes of the crowd are nobody’s business', () => {
  expect(problems({ stories: { One: { votes: { Ana: '5' } } } }, 'bo')).toEqual([]);
});
