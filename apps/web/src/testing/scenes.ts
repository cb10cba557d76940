import { decks } from '@planning-poker/poker';
import type { Game, Player, Story, Timer } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { aDeck, aGame, anOpenRound, aPlayer, aRevealedRound, aStory, players, settings } from './a-game.ts';
import { aView } from './fake-store.ts';
import { consensus, revealed, specials, tie, turned, turnedAgain, withConfidences } from './turned-stories.ts';

/** Every state of the table that has a look of its own. `preview.html?scene=voting` shows one (in development only). */
export const scenes: { readonly [name: string]: () => GameView } = {
  alone: () => aView({ game: aGame({ players: players('Ana'), stories: [voting('Story 1', {})] }) }),
  voting: () =>
    view(
      seven(),
      [voting('Refunds for part of an order', { ana: '5', bo: null, dana: null, gil: null }), ...rest()],
      away('eli'),
    ),
  notYet: () => view(seven(), [voting('Refunds for part of an order', {}), ...rest()], away('eli')),
  timed: () => timed({ pausedRemainingMs: null }),
  timedLast: () => timed({ startedAt: Date.now() - 80_000, endsAt: Date.now() + 9_000 }),
  timedPaused: () => timed({ pausedRemainingMs: 45_000 }),
  complete: () =>
    view(
      seven(),
      [voting('Refunds for part of an order', everybody('ana', 'bo', 'chidi', 'dana', 'fumiko', 'gil')), ...rest()],
      away('eli'),
    ),
  voter: () => ({
    ...view(seven(), [voting('Refunds for part of an order', { ana: null, bo: '8' }), ...rest()]),
    playerId: 'bo',
  }),
  nobodyLeads: () => ({ ...view(seven(), [voting('Refunds', { bo: '8' }), ...rest()], away('ana')), playerId: 'bo' }),
  observer: () => ({
    ...view({ ...seven(), hana: { ...aPlayer('Hana', { role: 'observer' }), joinedAt: 9 } }, [
      voting('Refunds', { ana: null }),
      ...rest(),
    ]),
    playerId: 'hana',
  }),
  revealed: () => view(seven(), [revealed(), ...rest()], away('eli')),
  consensus: () => view(players('Ana', 'Bo', 'Chidi', 'Dana'), [consensus(), ...rest()]),
  tie: () => view(players('Ana', 'Bo', 'Chidi', 'Dana'), [tie(), ...rest()]),
  specials: () => view(players('Ana', 'Bo', 'Chidi'), [specials(), ...rest()]),
  settled: () => view(seven(), [{ ...revealed(), status: 'estimated', estimate: '5' }, ...rest()]),
  again: () =>
    view(seven(), [
      { ...revealed(), status: 'voting', rounds: [...revealed().rounds, anOpenRound({ bo: null }, 2)] },
      ...rest(),
    ]),
  againRevealed: () => view(seven(), [turnedAgain(), ...rest()], away('eli')),
  unsure: () => view(seven(), [withConfidences(), ...rest()]),
  pending: () => ({
    ...view(seven(), [voting('Refunds for part of an order', { ana: '5' }), ...rest()]),
    connection: { status: 'reconnecting', attempt: 3, backoffMs: 800 },
    pending: [
      {
        correlationId: 'c',
        command: { type: 'submitVote', storyId: 'refunds-for-part-of-an-order', round: 1, card: '5' },
        stage: 'queued',
        since: 0,
      } as unknown as GameView['pending'][number],
    ],
  }),
  failed: () => ({ ...scene('voting'), connection: { status: 'failed', code: 'unsupported_protocol', message: '' } }),
  readOnly: () => ({
    ...scene('voting'),
    service: {
      state: 'degraded',
      reason: 'Nothing can be saved at the moment. Changes wait and are sent again.',
      fallback: 'readOnly',
      retryAfterMs: 5_000,
    },
  }),
  unavailable: () => ({ ...scene('voting'), service: unavailable }),
  restarting: () => ({ ...scene('pending'), service: unavailable }),
  thirty: () => view(crowd(30), [voting('Refunds for part of an order', votesOf(30, 22)), ...rest()]),
  thirtyRevealed: () => view(crowd(30), [crowdRevealed(30), ...rest()]),
  twoHundred: () => view(crowd(200), [voting('Refunds for part of an order', votesOf(200, 177)), ...rest()]),
  twoHundredRevealed: () => view(crowd(200), [crowdRevealed(200), ...rest()]),
  longNames: () =>
    view(longNames(), [
      voting(longTitle, { ana: '5' }, { key: 'PLATFORM-123456', link: 'https://tracker.example/PLATFORM-123456' }),
      ...rest(),
    ]),
  longRevealed: () => view(longNames(), [{ ...revealed(), title: longTitle, key: 'PLATFORM-123456' }, ...rest()]),
  tshirt: () =>
    view(players('Ana', 'Bo'), [voting('Story 1', { ana: 'XL' })], {}, { deck: decks[2] ?? aDeck('S', 'M') }),
  words: () =>
    view(
      players('Ana', 'Bo'),
      [voting('Story 1', {})],
      {},
      { deck: aDeck('tiny', 'a morning', 'about 3 weeks', 'unknowable', '?') },
    ),
  everyone: () => ({
    ...view(
      seven(),
      [revealed(), ...rest()],
      {},
      { settings: { ...settings, permissions: { reveal: 'everyone', stories: 'everyone', estimates: 'everyone' } } },
    ),
    playerId: 'bo',
  }),
  voterRevealed: () => ({ ...scene('revealed'), playerId: 'bo' }),
  idle: () => view(seven(), [], {}, { currentStoryId: null }),
  ended: () => view(seven(), [{ ...revealed(), status: 'estimated', estimate: '5' }, ...rest()], {}, { endedAt: 9 }),
};

const unavailable = {
  state: 'unavailable',
  reason: 'The server restarts.',
  fallback: null,
  retryAfterMs: 1_000,
} as const satisfies GameView['service'];

function timed(timer: Partial<Timer>): GameView {
  const startedAt = Date.now() - 35_000;
  const running = { startedAt, endsAt: startedAt + 120_000, pausedRemainingMs: null, ...timer };
  return view(seven(), [voting('Refunds for part of an order', { ana: '5' }), ...rest()], {}, { timer: running });
}

function scene(name: string): GameView {
  return scenes[name]?.() ?? aView();
}

const longTitle =
  'As a customer who has bought several things in one order I want to get the money back for only a part of it, so that I need not return all of it, including the shipping where that was free because of the amount';

function view(
  people: Game['players'],
  stories: readonly Story[],
  absent: { readonly [id: string]: true } = {},
  more: Partial<Game> = {},
): GameView {
  const game = aGame({ players: people, stories, ...more });
  return aView({ game, presence: { revision: 1, connected: Object.keys(people).filter((id) => !(id in absent)) } });
}

const away = (id: string) => ({ [id]: true }) as const;
const seven = () => players('Ana', 'Bo', 'Chidi', 'Dana', 'Eli', 'Fumiko', 'Gil');
const everybody = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, id === 'ana' ? '5' : null]));

function voting(title: string, cards: { readonly [id: string]: string | null }, more: Partial<Story> = {}): Story {
  return aStory(title, { key: 'PAY-118', status: 'voting', rounds: [anOpenRound(cards)], ...more });
}

function rest(): readonly Story[] {
  return [
    aStory('Sign in with a magic link', { status: 'estimated', estimate: '5' }),
    aStory('Receipts by e-mail', { status: 'estimated', estimate: '8', key: 'PAY-12' }),
    aStory('Export the ledger as CSV'),
    aStory('Dark mode for invoices', { status: 'skipped' }),
    aStory('Retry failed webhooks', { status: 'voting' }),
  ];
}

const someNames = [
  'Ana',
  'Bo',
  'Chidi',
  'Dana',
  'Eli',
  'Fumiko',
  'Gil',
  'Hana',
  'Ivo',
  'Jun',
  'Kofi',
  'Lena',
  'Mateo',
  'Nour',
  'Ola',
  'Priya',
];

function crowd(count: number): Game['players'] {
  const people = Array.from({ length: count }, (_, place): Player => {
    const name = someNames[place % someNames.length] ?? '';
    const round = Math.floor(place / someNames.length);
    return aPlayer(round === 0 ? name : `${name} ${round + 1}`);
  });
  return players(...people);
}

function votesOf(count: number, voted: number): { [id: string]: string | null } {
  return Object.fromEntries(
    Object.keys(crowd(count))
      .slice(0, voted)
      .map((id) => [id, id === 'ana' ? '5' : null]),
  );
}

function crowdRevealed(count: number): Story {
  const cards = ['3', '5', '8', '5', '13', '8', '5', '2', '5', '20', '1', '40', '?', '8'];
  const ids = Object.keys(crowd(count));
  const played = Object.fromEntries(ids.map((id, place) => [id, cards[place % cards.length] ?? '5']));
  const by = (card: string) => ids.filter((id) => played[id] === card);
  const round = aRevealedRound(played, {
    average: 8.64,
    median: 5,
    agreement: 0.31,
    suggestion: '5',
    modes: ['5'],
    low: by('1'),
    high: by('40'),
  });
  const order = ['1', '2', '3', '5', '8', '13', '20', '40', '?'];
  const counts = round.result?.counts.toSorted((a, b) => order.indexOf(a.card) - order.indexOf(b.card)) ?? [];
  return turned([{ ...round, result: round.result === null ? null : { ...round.result, counts } }]);
}

const longNames = () =>
  players(
    'Ana',
    aPlayer('Bartholomew Featherstonehaugh-Cholmondeley', { playerId: 'bo' }),
    aPlayer('Παναγιώτης Παπαδόπουλος', { playerId: 'dana' }),
    aPlayer('محمد عبد الرحمن', { playerId: 'chidi' }),
    aPlayer('山田花子', { playerId: 'gil' }),
    aPlayer('W'.repeat(40), { playerId: 'fumiko' }),
  );
