import { decks, defaultSettings, redact, tally, type Game, type Story } from '@planning-poker/poker';

const base = { link: null, description: null, notes: null, key: null } as const;
const deck = decks.find(({ id }) => id === 'fibonacci')!;

/** A game as everybody sees it: one story estimated, one being voted on (with a card that nobody may see), one removed. */
export function createTestGame(): Game {
  const votes = { ana: { card: '5', castAt: 2 }, ben: { card: '3', castAt: 3 } };
  const result = tally(deck, votes, 'median', 'named');
  const stories: readonly Story[] = [
    {
      ...base,
      storyId: 's1',
      key: 'PP-1',
      title: 'Log in',
      link: 'https://issues.example/PP-1',
      status: 'estimated',
      estimate: '5',
      rounds: [{ number: 1, status: 'revealed', openedAt: 1, revealedAt: 4, votes, result }],
    },
    {
      ...base,
      storyId: 's2',
      title: 'Log out',
      status: 'voting',
      estimate: null,
      rounds: [
        {
          number: 1,
          status: 'open',
          openedAt: 5,
          revealedAt: null,
          votes: { ana: { card: 'hidden-card', castAt: 6 } },
          result: null,
        },
      ],
    },
    { ...base, storyId: 's3', title: 'Removed story', status: 'removed', estimate: null, rounds: [] },
  ];
  return redact({ ...shell(), stories }, null);
}

function shell(): Omit<Game, 'stories'> {
  const player = { role: 'voter', status: 'active', facilitator: false, joinedAt: 1 } as const;
  return {
    gameId: 'k7m29qxt4b1c',
    name: 'Sprint 42',
    deck,
    settings: defaultSettings,
    players: { ana: { ...player, playerId: 'ana', name: 'Ana' }, ben: { ...player, playerId: 'ben', name: 'Ben' } },
    currentStoryId: 's2',
    timer: null,
    createdAt: 1,
    endedAt: null,
  };
}
