import type { Envelope } from '@planning-poker/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createHttpApi } from '../platform/http-api.ts';
import { startLyingRelay } from '../platform/lying-relay.ts';
import type { Lie } from '../platform/lying-relay.ts';
import { createNetworkLine } from '../platform/network-line.ts';
import { createNodeRuntime } from '../platform/node-runtime.ts';
import { spawnServer } from '../platform/spawned-server.ts';
import type { SpawnedServer } from '../platform/spawned-server.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Figures } from './figures.ts';
import { LiveGame } from './live-game.ts';
import type { Playground } from './live-game.ts';
import { agreementWithin, sleepUnless } from './live-stage.ts';
import { playLiveGame } from './play-live-game.ts';

const runtime = createNodeRuntime();
const never = new AbortController().signal;
let server: SpawnedServer;

beforeAll(async () => {
  server = await spawnServer();
}, 60_000);
afterAll(() => server.stop());

const scenario = read({
  players: [{ name: 'Ana' }, { name: 'Bo' }, { name: 'Cem' }],
  steps: [
    { do: 'vote', who: 'Ana', card: '5' },
    { do: 'vote', who: 'Bo', card: '8' },
    { do: 'agree' },
    { do: 'react', who: 'Cem', emoji: '🎉' },
    { do: 'reveal', who: 'Ana', force: true },
    { do: 'agree' },
    { do: 'again', who: 'Ana' },
    { do: 'agree' },
    { do: 'vote', who: 'Cem', card: '13' },
  ],
});

/** Much nonsense, and many pages from another age. */
const strange = read({
  players: [{ name: 'Ana' }, { name: 'Bo' }],
  steps: [{ do: 'wait', for: 3_000 }],
  simulation: { faults: { malformed: 0.1, oldProtocol: 0.3 } },
});

describe('a relay that is honest', () => {
  test('is found to be so', { timeout: 60_000 }, async () => {
    expect(await rulesBrokenBy({})).toEqual([]);
  });
});

describe('a relay that lies is caught', () => {
  test.concurrent.each<readonly [what: string, rule: string, lie: () => Lie]>([
    ['[R2] leaves out a frame', 'R2', () => ({ message: once(isReaction, () => []) })],
    ['[R2] doubles a frame', 'R2', () => ({ message: once(isReaction, (message) => [message, message]) })],
    [
      '[R2] tells an event twice in one frame',
      'R2',
      () => ({ message: once(isReaction, (message) => [stuttering(message)]) }),
    ],
    [
      '[R2] tells somebody another event',
      'R2',
      () => ({ message: once(isReaction, (message) => [replaced(message, '🎉', '👎')]) }),
    ],
    ['[W4] tells somebody another head', 'W4', () => ({ message: once(isReaction, (message) => [beheaded(message)]) })],
    [
      '[S4] gives a snapshot of another game',
      'S4',
      () => ({ message: always(isSnapshot, (message) => [replaced(message, 'Simulated: lies', 'Simulated: flies')]) }),
    ],
    [
      '[R1] tells what is not in the history',
      'R1',
      () => ({ message: always(isReaction, (message) => [replaced(message, '🎉', '👎')]) }),
    ],
    ['[W9] shows a hidden card in its event', 'W9', showsCards],
    ['[W9] mentions a hidden card where nobody looks', 'W9', mentionsCards],
    [
      '[W5] forgets what it has answered',
      'W5',
      () => ({ answer: (answer, _asked, sendings) => (sendings > 1 ? later(answer) : answer) }),
    ],
    [
      '[R3] says of a vote that it is accepted, and drops it',
      'R3',
      () => ({ request: (asked) => (asked.type === 'submitVote' ? null : asked) }),
    ],
    [
      '[R3] says of what is accepted that it is rejected',
      'R3',
      () => ({ answer: (answer, asked) => (asked.type === 'sendReaction' ? refused(answer) : answer) }),
    ],
    [
      '[R2] has a hole in the history',
      'R2',
      () => ({ body: (body, path) => (path.includes('history') ? withoutFourth(body) : body) }),
    ],
    [
      '[S8] gives another past state',
      'S8',
      () => ({ body: (body, path) => (path.includes('/state') ? body.replace('"Bo"', '"Bob"') : body) }),
    ],
    ['[S5] says that an erased game is there', 'S5', () => ({ status: (status) => (status === 404 ? 200 : status) })],
    [
      '[S5] lets nobody erase a game',
      'S5',
      () => ({ status: (status, _path, method) => (method === 'DELETE' ? 403 : status) }),
    ],
  ])('%s', { timeout: 120_000 }, async (_what, rule, lie) => {
    expect(await rulesBrokenBy(lie())).toContain(rule);
  });

  test.concurrent.each<readonly [what: string, rules: readonly string[], lie: Lie]>([
    ['is honest to strangers', [], {}],
    ['[W10] says yes to nonsense', ['W10'], { answer: (answer, asked) => (isNonsense(asked) ? yes(answer) : answer) }],
    [
      '[W10] answers nonsense with nothing',
      ['W10'],
      { answer: (answer, asked) => (isNonsense(asked) ? null : answer) },
    ],
    [
      '[W10] tells where it broke',
      ['W10'],
      { answer: (answer, asked) => (isNonsense(asked) ? telling(answer) : answer) },
    ],
    ['[W11] lets an old page in', ['W11'], { refusal: () => null }],
    ['[W11] tells an old page another reason', ['W11'], { refusal: () => misrefused() }],
  ])('%s', { timeout: 120_000 }, async (_what, rules, lie) => {
    expect(await rulesBrokenBy(lie, strange)).toEqual(rules);
  });

  test('[R3] drops what somebody asked who cannot read the history any more', { timeout: 120_000 }, async () => {
    const lie: Lie = { request: (asked) => (asked.type === 'sendReaction' ? null : asked) };
    const parting = read({
      players: [{ name: 'Ana' }, { name: 'Bo' }],
      steps: [
        { do: 'react', who: 'Bo', emoji: '🎉' },
        { after: 500, do: 'leave', who: 'Bo', gets: 'accepted' },
      ],
    });
    expect(await rulesBrokenBy(lie, parting)).toContain('R3');
  });

  test('[U4] lets nobody read the history, so that nobody knows whether all agree', { timeout: 60_000 }, async () => {
    const lie: Lie = { status: (status, path) => (path.includes('/history') ? 403 : status) };
    expect(await disagreementBy(lie, 'history')).toBe('Ana may not read the history');
  });

  test('[U3] forgets that somebody is there', { timeout: 60_000 }, async () => {
    const isPresence = ({ type }: Envelope): boolean => type === 'presence' || type === 'snapshot';
    const lie: Lie = { message: always(isPresence, (message) => [deserted(message)]) };
    expect(await disagreementBy(lie, 'presence')).toBe('Ana.1: is shown 0 people as present, not 1');
  });
});

/** In what Ana's page and the server do not agree, after a moment. */
async function disagreementBy(lie: Lie, seed: string): Promise<string | null> {
  const relay = await startLyingRelay(server.address, lie);
  const game = await LiveGame.create(scenario, seed, groundAt(relay.address), new Figures());
  game.person('Ana').open(null);
  const sleep = (ms: number): Promise<void> => sleepUnless(never, runtime, ms);
  await vi.waitFor(() => expect(game.pages[0]?.view.membership).toBe('player'), { timeout: 20_000 });
  const reason = await agreementWithin(game, 1_000, sleep);
  game.close();
  await relay.close();
  return reason;
}

async function rulesBrokenBy(lie: Lie, toPlay = scenario): Promise<readonly string[]> {
  const relay = await startLyingRelay(server.address, lie);
  const played = await playLiveGame({
    scenario: toPlay,
    number: 1,
    seed: 'lies',
    ground: groundAt(relay.address),
    figures: new Figures(),
    stop: never,
    isKept: false,
  });
  await relay.close();
  return [...new Set(played.findings.map(({ rule }) => rule))];
}

function groundAt(address: URL): Playground {
  return { address, runtime, api: createHttpApi(address), createLine: createNetworkLine };
}

function read(scenarioFile: object): Scenario {
  const result = readScenario(JSON.stringify({ name: 'lies', title: 'Lies', ...scenarioFile }));
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

type Change = (message: Envelope) => readonly Envelope[];

/** The first message of a kind that the third connection hears: its cursor is beyond the beginning by then. */
function once(isIt: (message: Envelope) => boolean, change: Change): NonNullable<Lie['message']> {
  let isDone = false;
  return (message, connection) => {
    if (isDone || connection !== 2 || !isIt(message)) return [message];
    isDone = true;
    return change(message);
  };
}

function always(isIt: (message: Envelope) => boolean, change: Change): NonNullable<Lie['message']> {
  return (message) => (isIt(message) ? change(message) : [message]);
}

function isReaction(message: Envelope): boolean {
  return message.type === 'events' && JSON.stringify(message).includes('🎉');
}

function isSnapshot({ type }: Envelope): boolean {
  return type === 'snapshot';
}

function replaced(message: Envelope, text: string, by: string): Envelope {
  return JSON.parse(JSON.stringify(message).replaceAll(text, by)) as Envelope;
}

function changed(message: Envelope, change: (payload: Record<string, unknown>) => object): Envelope {
  return { ...message, payload: { ...message.payload, ...change({ ...message.payload }) } };
}

function stuttering(message: Envelope): Envelope {
  return changed(message, ({ events }) => ({
    events: (events as readonly unknown[]).flatMap((event) => [event, event]),
  }));
}

function beheaded(message: Envelope): Envelope {
  return changed(message, () => ({ head: 'another-head-000' }));
}

function later(answer: Envelope): Envelope {
  return changed(answer, ({ gameVersion }) => ({ gameVersion: Number(gameVersion) + 1 }));
}

function refused(answer: Envelope): Envelope {
  const rejected = { code: 'forbidden', message: 'No.', details: {}, retryable: false };
  return { ...changed(answer, () => rejected), type: 'rejected' };
}

function deserted(message: Envelope): Envelope {
  return changed(message, ({ presence }) =>
    message.type === 'presence' ? { connected: [] } : { presence: { ...(presence as object), connected: [] } },
  );
}

function withoutFourth(body: string): string {
  const page = JSON.parse(body) as { events?: readonly { version: number }[] };
  return page.events === undefined
    ? body
    : JSON.stringify({ ...page, events: page.events.filter(({ version }) => version !== 4) });
}

/** Hears the cards as they are played, and tells them on. */
function showsCards(): Lie {
  let card = '';
  return {
    request: (asked) => {
      if (asked.type === 'submitVote') ({ card } = asked.payload as { card: string });
      return asked;
    },
    message: (message) => [
      message.type !== 'events'
        ? message
        : changed(message, ({ events }) => ({
            events: (events as readonly { type: string; data: object }[]).map((event) =>
              event.type === 'voteSubmitted' ? { ...event, data: { ...event.data, card } } : event,
            ),
          })),
    ],
  };
}

/** Notes the cards as they are played, and changes no word of that. */
function mentionsCards(): Lie {
  let card = '';
  return {
    request: (asked) => {
      if (asked.type === 'submitVote') ({ card } = asked.payload as { card: string });
      return asked;
    },
    message: (message) => [changed(message, () => (card === '' ? {} : { debug: { last: card } }))],
  };
}

function isNonsense(asked: unknown): boolean {
  return (asked as Partial<Envelope> | null)?.correlationId === 'nonsense';
}

function yes(answer: Envelope): Envelope {
  return { ...answer, type: 'accepted', payload: { gameVersion: 1 } };
}

function telling(answer: Envelope): Envelope {
  return changed(answer, () => ({ message: 'TypeError at Room.submit (/srv/room.ts:12:3)' }));
}

function misrefused(): Error {
  const data = { code: 'unknown_game', message: 'There is no such game.', retryable: false };
  return Object.assign(new Error('refused'), { data });
}
