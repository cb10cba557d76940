import { decks } from '@planning-poker/poker';
import type { Game, Story, Timer } from '@planning-poker/poker';
import type { GameView } from '../sync/game-store.ts';
import { aDeck, aGame, anOpenRound, aPlayer, aStory, players, settings } from './a-game.ts';
import { aView } from './fake-store.ts';
import { crowdScenes } from './crowd-scenes.ts';
import { consensus, revealed, specials, tie, turnedAgain, withConfidences } from './turned-stories.ts';

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
  ...crowdScenes,
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

const longNames = () =>
  players(
    'Ana',
    aPlayer('Bartholomew Featherstonehaugh-Cholmondeley', { playerId: 'bo' }),
    aPlayer('Παναγιώτης Παπαδόπουλος', { playerId: 'dana' }),
    aPlayer('محمد عبد الرحمن', { playerId: 'chidi' }),
    aPlayer('山田花子', { playerId: 'gil' }),
    aPlayer('W'.repeat(40), { playerId: 'fumiko' }),
  );
