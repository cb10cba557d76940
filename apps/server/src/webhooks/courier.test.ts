import { type Command, defaultDeck, type Game, pokerDecider } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { createLogger } from '../ops/logger.ts';
import { Courier, type DeliveryOutcome } from './courier.ts';
import { createMemoryCursors } from './cursors.ts';
import type { WebhookType } from './endpoint.ts';
import { type LoggedEvent, webhookMessage, type WebhookMessage } from './message.ts';
import type { PostResult } from './post.ts';

const never = new AbortController().signal;
const taken: PostResult = { status: 'delivered' };
const refused: PostResult = { status: 'failed', why: 'status 500' };

const events: PublicEvent[] = [];
const states: Game[] = [];
let game: Game | null = null;

const facilitator = { playerId: 'ana', name: 'Ana', role: 'voter' } as const;
play({ type: 'createGame', gameId: 'g', name: 'Game', deck: defaultDeck, settings: {}, facilitator, stories: [] });
const storyId = states.at(-1)?.currentStoryId ?? '';
for (const round of [1, 2, 3]) {
  play({ type: 'submitVote', storyId, round, card: '5' });
  play({ type: 'revealVotes', storyId, round });
  play({ type: 'restartVoting', storyId, round });
}
play({ type: 'endGame' });
const told = events
  .filter(({ type }) => type === 'votesRevealed' || type === 'gameEnded')
  .map(({ version }) => version);

function play(command: Command): void {
  const context = {
    actor: 'ana',
    now: 1,
    newId: () => `id-${events.length}`,
    connected: new Set(['ana']),
    facilitationClaimable: false,
  };
  const decided = pokerDecider.decide(game, command, context);
  if (!decided.ok) throw new Error(decided.error.message);
  for (const event of decided.value) {
    game = pokerDecider.evolve(game, event);
    states.push(game);
    events.push({
      ...pokerDecider.redactEvent(event, null),
      version: events.length + 1,
      correlationId: 'c',
    });
  }
}

interface Setup {
  readonly results?: readonly PostResult[];
  readonly wanted?: readonly WebhookType[];
  /** events a page of history holds at most */
  readonly page?: number;
  readonly posted?: () => void;
}

function setUp({ results = [], wanted = ['votesRevealed', 'gameEnded'], page = 200, posted }: Setup = {}) {
  const answers = [...results];
  const ids: string[] = [];
  const bodies: WebhookMessage[] = [];
  const counted: DeliveryOutcome[] = [];
  const cursors = createMemoryCursors();
  const readings = { pages: 0, states: 0 };
  const courier = new Courier({
    endpoint: { url: 'https://example.org/hook', secret: null, events: wanted, format: 'json' },
    cursors,
    historyOf: (gameId) =>
      Promise.resolve(
        gameId !== 'g'
          ? null
          : {
              events: (_viewer, from, limit) => {
                readings.pages += 1;
                const some = events.slice(from, from + Math.min(limit, page));
                const last = some.at(-1)?.version ?? from;
                return Promise.resolve({
                  version: events.length,
                  events: some,
                  next: last < events.length ? last : null,
                });
              },
              stateAt: (_viewer, version) => {
                readings.states += 1;
                const there = states[version - 1];
                return Promise.resolve(
                  there === undefined ? null : { version, game: pokerDecider.redact(there, null) },
                );
              },
            },
      ),
    post: (_url, headers, body) => {
      ids.push(headers['webhook-id'] ?? '');
      posted?.();
      bodies.push(JSON.parse(body) as WebhookMessage);
      return Promise.resolve(answers.shift() ?? taken);
    },
    runtime: { now: () => 0, random: () => 0.5 },
    log: createLogger('silent'),
    count: (_endpoint, outcome) => counted.push(outcome),
    address: null,
    attempts: 3,
  });
  return { courier, cursors, ids, bodies, counted, readings };
}

const idsOf = (versions: readonly number[]) => versions.map((version) => `g-${version}`);

test('[O8] a visit tells what has happened since the last one, in order, and moves the cursor to the end', async () => {
  const { courier, cursors, ids, counted } = setUp({ page: 2 });
  expect(await courier.visit('g', 0, never)).toEqual({ status: 'done' });
  expect(ids).toEqual(idsOf(told));
  expect(counted).toEqual(told.map(() => 'delivered'));
  expect(await cursors.cursor(courier.id, 'g')).toBe(events.length);
  expect(await courier.visit('g', 0, never)).toEqual({ status: 'done' });
  expect(ids).toHaveLength(told.length);
});

test('[O8] a page is read once, whatever is told of it, and what is told is what stood there after each event', async () => {
  const { courier, bodies, readings } = setUp();
  await courier.visit('g', 0, never);
  expect(told.length).toBeGreaterThan(2);
  expect(readings).toEqual({ pages: 1, states: 1 });
  const expected = told.map((version) => {
    const [event, there] = [events[version - 1], states[version - 1]];
    return event && there ? webhookMessage(event as LoggedEvent, pokerDecider.redact(there, null), null) : null;
  });
  expect(bodies).toEqual(expected);
  expect(bodies.map(({ type, data }) => ('round' in data ? data.round : type))).toEqual([1, 2, 3, 'gameEnded']);
});

test('[O8] a page of which nothing is told costs no reading of the game', async () => {
  const { courier, readings } = setUp({ wanted: ['estimateAccepted'] });
  await courier.visit('g', 0, never);
  expect(readings).toEqual({ pages: 1, states: 0 });
});

test('[O8] a message that is not taken is the next one of the next visit; those before it are not told again', async () => {
  const { courier, ids } = setUp({ results: [taken, refused] });
  expect(await courier.visit('g', 0, never)).toEqual({ status: 'again', afterMs: 2_500, failures: 1 });
  expect(await courier.visit('g', 1, never)).toEqual({ status: 'done' });
  const [first, second, ...rest] = told;
  expect(ids).toEqual(idsOf([first ?? 0, second ?? 0, second ?? 0, ...rest]));
});

test('[O8] after its last attempt a message is given up, and the next one is told', async () => {
  const { courier, ids, counted } = setUp({ results: [refused] });
  expect(await courier.visit('g', 2, never)).toEqual({ status: 'done' });
  expect(ids).toEqual(idsOf(told));
  expect(counted).toEqual(['failed', 'givenUp', ...told.slice(1).map(() => 'delivered')]);
});

test('[O8] a receiver that answers 410 is told nothing more', async () => {
  const { courier, ids } = setUp({ results: [{ status: 'gone' }] });
  expect(await courier.visit('g', 0, never)).toEqual({ status: 'gone' });
  expect(ids).toHaveLength(1);
});

test('[O8] an endpoint hears of the kinds that it asked for', async () => {
  const { courier, ids } = setUp({ wanted: ['gameEnded'] });
  await courier.visit('g', 0, never);
  expect(ids).toEqual(idsOf(told.slice(-1)));
});

test('[O8] of a game that is erased there is nothing to tell', async () => {
  const { courier, ids } = setUp();
  expect(await courier.visit('erased', 0, never)).toEqual({ status: 'done' });
  expect(ids).toEqual([]);
});

test('[O2] an attempt that was broken off does not count as one', async () => {
  const breaking = new AbortController();
  const { courier, ids, counted } = setUp({ results: [refused], posted: () => breaking.abort() });
  expect(await courier.visit('g', 1, breaking.signal)).toEqual({ status: 'again', afterMs: 0, failures: 1 });
  expect([ids, counted]).toEqual([idsOf(told.slice(0, 1)), []]);
});

test('[O2] a visit that is broken off between two messages posts no more', async () => {
  const breaking = new AbortController();
  const { courier, ids, counted } = setUp({ posted: () => breaking.abort() });
  expect(await courier.visit('g', 0, breaking.signal)).toEqual({ status: 'again', afterMs: 0, failures: 0 });
  expect([ids, counted]).toEqual([idsOf(told.slice(0, 1)), ['delivered']]);
});
