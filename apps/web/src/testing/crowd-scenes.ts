import type { Game, Player, Round, Story, Vote } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { aGame, anOpenRound, aPlayer, aRevealedRound, aStory, players } from './a-game.ts';
import { aView } from './fake-store.ts';

type Scenes = { readonly [name: string]: () => GameView };

/** Crowded tables on both sides of each step of their size, with every state at some of the places. */
export const crowdScenes: Scenes = {
  ...crowdOf('twelve', 12),
  ...crowdOf('thirteen', 13),
  ...crowdOf('thirty', 30),
  ...crowdOf('forty', 40),
  ...crowdOf('fortyOne', 41),
  ...crowdOf('twoHundred', 200),
};

function crowdOf(name: string, count: number): Scenes {
  return {
    [name]: () => view(count, aStory('Refunds for part of an order', { status: 'voting', rounds: [open(count)] })),
    [`${name}Revealed`]: () =>
      view(count, aStory('Refunds for part of an order', { status: 'voting', rounds: [revealed(count)] })),
  };
}

/** Every fifth is away, of whom every second has voted before. */
function view(count: number, story: Story): GameView {
  const connected = idsOf(count).filter((_, place) => place % 5 !== 3);
  return aView({
    game: aGame({ players: crowd(count), stories: [story, aStory('Export the ledger as CSV')] }),
    presence: { revision: 1, connected },
  });
}

const hasVoted = (place: number) => place % 10 !== 8 && place % 7 !== 5;

function open(count: number): Round {
  const voted = idsOf(count).filter((_, place) => hasVoted(place));
  return anOpenRound(Object.fromEntries(voted.map((id) => [id, id === 'ana' ? '5' : null])));
}

const cards = ['3', '5', '8', '1', '13', '8', '40', '2', '5', '100', '½', '5', '?', '8'];
const inOrder = ['½', '1', '2', '3', '5', '8', '13', '40', '100', '?'];

function revealed(count: number): Round {
  const voted = idsOf(count).filter((_, place) => hasVoted(place));
  const played = Object.fromEntries(voted.map((id, place) => [id, cards[place % cards.length] ?? '5']));
  const by = (card: string) => voted.filter((id) => played[id] === card);
  const figures = { average: 15.1, median: 5, agreement: 0.31, suggestion: '5', modes: ['5'] };
  const round = aRevealedRound(played, { ...figures, low: by('½'), high: by('100') });
  const counts = round.result?.counts.toSorted((a, b) => inOrder.indexOf(a.card) - inOrder.indexOf(b.card)) ?? [];
  return { ...round, votes: changed(round), result: round.result && { ...round.result, counts } };
}

/** Every ninth card was changed after the reveal. */
function changed({ votes }: Round): Round['votes'] {
  return Object.fromEntries(
    Object.entries(votes).map(([id, vote], place): [string, Vote] => [
      id,
      place % 9 === 2 ? { ...vote, changed: true } : vote,
    ]),
  );
}

const names = [
  'Ana',
  'Bo',
  'Chidi',
  'Dana Oliveira',
  'Eli',
  'Fumiko',
  'Gil',
  'Hana',
  'Ivo',
  'Jun',
  'Kofi',
  'Lena Marguerite Sørensen',
  'Mateo',
  'Nour',
  'Ola',
  'Priya',
];

function crowd(count: number): Game['players'] {
  const people = Array.from({ length: count }, (_, place): Player => {
    const name = names[place % names.length] ?? '';
    const round = Math.floor(place / names.length);
    return aPlayer(round === 0 ? name : `${name} ${round + 1}`);
  });
  return players(...people);
}

const idsOf = (count: number) => Object.keys(crowd(count));
