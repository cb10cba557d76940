import { defaultDeck, defaultSettings } from '@planning-poker/poker';
import type { Game } from '@planning-poker/poker';
import type { PublicEvent, ServerMessage } from '@planning-poker/protocol';
import type { Position } from '@planning-poker/sync';
import { describe, expect, test } from 'vitest';
import { Findings } from './findings.ts';
import { HeardLog } from './heard-log.ts';
import { Hearing } from './hearing.ts';
import { HiddenCards } from './hidden-cards.ts';

const game = {
  gameId: 'g',
  name: 'G',
  deck: defaultDeck,
  settings: defaultSettings,
  players: {},
  stories: [],
  currentStoryId: null,
  timer: null,
  createdAt: 1,
  endedAt: null,
} satisfies Game;

function message(type: string, payload: object): ServerMessage {
  return { type, correlationId: 'c', timestamp: 1, version: 1, payload } as unknown as ServerMessage;
}

function events(from: number, to: number): ServerMessage {
  const list = Array.from({ length: to - from }, (_, index): PublicEvent => {
    const version = from + index + 1;
    return { version, type: 'timerStopped', data: {}, actor: 'ana', at: 1, correlationId: `c${version}`, reason: '' };
  });
  return message('events', { from, to, head: `head${to}`, events: list });
}

function snapshot(gameVersion: number, playerId = 'ana'): ServerMessage {
  return message('snapshot', { gameVersion, head: `head${gameVersion}`, game, playerId });
}

const welcome = message('welcome', { playerId: 'ana', player: null });
const presence = message('presence', { revision: 1, connected: [] });

interface Heard {
  readonly told: readonly ServerMessage[];
  readonly resumeFrom?: Position;
  /** between two messages */
  readonly pauseMs?: number;
}

interface Listening {
  readonly findings: Findings;
  readonly hearing: Hearing;
}

function listen(now: () => number, resumeFrom: Position | null): Listening {
  const findings = new Findings();
  const hearing = new Hearing({
    who: 'Ana.1#1',
    playerId: 'ana',
    resumeFrom,
    findings,
    log: new HeardLog(findings),
    cards: new HiddenCards(findings),
    now,
    live: () => undefined,
  });
  return { findings, hearing };
}

function rulesBroken({ told, resumeFrom, pauseMs = 0 }: Heard): readonly string[] {
  let nowMs = 0;
  const { findings, hearing } = listen(() => nowMs, resumeFrom ?? null);
  for (const one of told) {
    hearing.message(one);
    nowMs += pauseMs;
  }
  return findings.list.map(({ rule }) => rule);
}

describe('a connection that hears what it should', () => {
  test.each<readonly [string, Heard]>([
    ['as a stranger who joins', { told: [welcome, snapshot(2), presence, events(2, 4), events(4, 5)] }],
    [
      'as somebody who comes back',
      { resumeFrom: { gameVersion: 3, head: 'head3' }, told: [events(3, 3), events(3, 5)] },
    ],
    ['as a slow reader who is given a snapshot', { told: [snapshot(2), snapshot(9), events(9, 10)] }],
    ['[W7] as somebody whose answer was lost', { told: [snapshot(2), events(2, 4), events(2, 4)], pauseMs: 600 }],
  ])('%s', (_title, heard) => {
    expect(rulesBroken(heard)).toEqual([]);
  });
});

describe('a connection that does not', () => {
  test.each<readonly [string, string, Heard]>([
    ['[R2] hears a hole', 'R2', { told: [snapshot(2), events(3, 4)] }],
    ['[R2] hears the same at once again', 'R2', { told: [snapshot(2), events(2, 3), events(2, 3)] }],
    [
      '[R2] hears less than it is said to',
      'R2',
      { told: [snapshot(2), message('events', { from: 2, to: 3, head: 'head3', events: [] })] },
    ],
    ['[R2] is led back over its first snapshot', 'R2', { told: [snapshot(5), events(3, 5)], pauseMs: 600 }],
    ['[R5] is led back', 'R5', { told: [snapshot(5), snapshot(4)] }],
    ['[W1] is given somebody else’s snapshot', 'W1', { told: [snapshot(5, 'bo')] }],
    [
      '[W4] is led on from where it is not',
      'W4',
      { resumeFrom: { gameVersion: 3, head: 'head3' }, told: [events(4, 5)] },
    ],
    ['[W4] begins with events and holds nothing', 'W4', { told: [events(1, 2)] }],
    ['[W15] is no player, and hears who is there', 'W15', { told: [welcome, presence] }],
    ['[W15] is welcomed as a player', 'W15', { told: [snapshot(2), welcome] }],
  ])('%s', (_title, rule, heard) => {
    expect(rulesBroken(heard)).toEqual([rule]);
  });
});

describe('the answer to a question', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['goes on from where it was asked', [], 3],
    ['[W4] that leaves something out is noticed', ['W4'], 4],
    ['[W4] that begins before is noticed', ['W4'], 2],
  ])('%s', (_title, rules, from) => {
    const { findings, hearing } = listen(() => 0, null);
    hearing.message(snapshot(3));
    hearing.answer(events(from, 5), { gameVersion: 3, head: 'head3' });
    expect(findings.list.map(({ rule }) => rule)).toEqual(rules);
  });

  test('a snapshot answers whatever was asked', () => {
    const { findings, hearing } = listen(() => 0, null);
    hearing.message(snapshot(3));
    hearing.answer(snapshot(9), { gameVersion: 3, head: 'head3' });
    expect(findings.list).toEqual([]);
  });
});
