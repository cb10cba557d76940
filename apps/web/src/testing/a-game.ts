import { defaultDeck, defaultSettings } from '@planning-poker/poker';
import type { Deck, Game, Player, Round, RoundResult, Settings, Story, Vote } from '@planning-poker/poker';

/** Games for tests and for looking at, in the words of a test: only what matters there is said. */

export function aPlayer(name: string, more: Partial<Player> = {}): Player {
  return {
    playerId: name.toLowerCase(),
    name,
    role: 'voter',
    facilitator: false,
    status: 'active',
    joinedAt: 0,
    ...more,
  };
}

/** People in the order in which they came; the first one leads. */
export function players(...people: readonly (string | Player)[]): Game['players'] {
  const seated = people.map((person, place) => {
    const player = typeof person === 'string' ? aPlayer(person) : person;
    return { ...player, joinedAt: place, facilitator: player.facilitator || place === 0 };
  });
  return Object.fromEntries(seated.map((player) => [player.playerId, player]));
}

/** `{ bo: '5' }` knows the card, `{ bo: null }` only that there is one. */
function votes(cards: { readonly [playerId: string]: string | null }): Round['votes'] {
  return Object.fromEntries(
    Object.entries(cards).map(([playerId, card]): [string, Vote] => [
      playerId,
      card === null ? { castAt: 1 } : { card, castAt: 1 },
    ]),
  );
}

export function anOpenRound(cards: { readonly [playerId: string]: string | null } = {}, number = 1): Round {
  return { number, status: 'open', openedAt: 0, revealedAt: null, votes: votes(cards), result: null };
}

export function aRevealedRound(
  cards: { readonly [playerId: string]: string },
  result: Partial<RoundResult> = {},
  number = 1,
): Round {
  return {
    number,
    status: 'revealed',
    openedAt: 0,
    revealedAt: 2,
    votes: votes(cards),
    result: resultOf(cards, result),
  };
}

function resultOf(cards: { readonly [playerId: string]: string }, more: Partial<RoundResult>): RoundResult {
  const labels = [...new Set(Object.values(cards))];
  const counts = labels.map((card) => {
    const playerIds = Object.keys(cards).filter((playerId) => cards[playerId] === card);
    return { card, count: playerIds.length, playerIds };
  });
  return {
    voters: Object.keys(cards).length,
    counted: Object.keys(cards).length,
    counts,
    average: null,
    median: null,
    minimum: null,
    maximum: null,
    standardDeviation: null,
    modes: [],
    agreement: null,
    consensus: null,
    suggestion: null,
    low: [],
    high: [],
    ...more,
  };
}

export function aStory(title: string, more: Partial<Story> = {}): Story {
  return {
    storyId: title.toLowerCase().replaceAll(' ', '-'),
    title,
    key: null,
    link: null,
    description: null,
    notes: null,
    status: 'pending',
    rounds: [],
    estimate: null,
    ...more,
  };
}

export const settings: Settings = defaultSettings;

/** A game on its first story, which stands in the middle of the table. */
export function aGame(more: Partial<Game> = {}): Game {
  const stories = more.stories ?? [aStory('Refunds', { status: 'voting', rounds: [anOpenRound()] })];
  return {
    gameId: 'k7m29qxt4b1c',
    name: 'Sprint 42',
    deck: defaultDeck,
    settings,
    players: players('Ana', 'Bo', 'Chidi'),
    stories,
    currentStoryId: stories[0]?.storyId ?? null,
    timer: null,
    createdAt: 0,
    endedAt: null,
    ...more,
  };
}

export function aDeck(...labels: readonly string[]): Deck {
  return { id: 'custom', name: 'Own', cards: labels.map((label) => ({ label, value: null })) };
}
