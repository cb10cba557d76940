import { defaultDeck, defaultSettings } from '@planning-poker/poker';
import type { EventData, EventType, GameEvent, SettingsChange } from '@planning-poker/poker';
import { beforeEach, describe, expect, test } from 'vitest';
import { Latch } from '../world/latch.ts';
import { Referee } from './referee.ts';

let latch: Latch;
let referee: Referee;

function judge<Type extends EventType>(type: Type, data: EventData[Type], actor: string | null = 'ana'): void {
  referee.judge({ type, data, actor, at: 1, reason: '' } as GameEvent);
}

function settings(change: SettingsChange = {}): EventData['gameCreated']['settings'] {
  const { permissions, ...others } = change;
  return { ...defaultSettings, ...others, permissions: { ...defaultSettings.permissions, ...permissions } };
}

function begin(change: SettingsChange = {}): void {
  judge('gameCreated', { gameId: 'g', name: 'G', deck: defaultDeck, settings: settings(change) });
  for (const playerId of ['ana', 'bo', 'cem']) {
    judge('playerJoined', { playerId, name: playerId, role: 'voter', facilitator: playerId === 'ana' }, playerId);
  }
  judge('storyStarted', { storyId: 's', round: 1 });
}

function vote(playerId: string, card: string, round = 1): void {
  judge('voteSubmitted', { storyId: 's', round, playerId, card }, playerId);
}

function reveal(cards: Readonly<Record<string, string>>, actor: string | null = 'ana', round = 1): void {
  const votes = Object.fromEntries(Object.entries(cards).map(([playerId, card]) => [playerId, { card, castAt: 1 }]));
  const data = { storyId: 's', round, votes, result: {} } as unknown as EventData['votesRevealed'];
  judge('votesRevealed', data, actor);
}

/** After the reveal: before it, a vote is submitted once more. */
function changeVote(playerId: string, card: string): void {
  judge('voteChanged', { storyId: 's', round: 1, playerId, card, result: {} } as unknown as EventData['voteChanged']);
}

const objection = (): string | null => latch.failure?.rule ?? null;

beforeEach(() => {
  latch = new Latch(() => 0);
  referee = new Referee(latch);
});

describe('the referee has nothing against', () => {
  test('a round of votes, changed and withdrawn, its reveal, and the next round', () => {
    begin();
    vote('ana', '5');
    vote('bo', '8');
    vote('bo', '13');
    vote('cem', '1');
    judge('voteWithdrawn', { storyId: 's', round: 1, playerId: 'cem' }, 'cem');
    reveal({ ana: '5', bo: '13' });
    judge('roundStarted', { storyId: 's', round: 2 });
    vote('cem', '1', 2);
    reveal({ cem: '1' }, 'ana', 2);
    expect(latch.failure).toBeNull();
  });

  test('a vote that is changed after the reveal where the settings allow it', () => {
    begin({ changeVoteAfterReveal: true });
    vote('ana', '5');
    reveal({ ana: '5' });
    changeVote('ana', '8');
    expect(latch.failure).toBeNull();
  });
});

describe('the referee objects', () => {
  beforeEach(() => begin());

  test('[D1] to a vote for a round that is not open', () => {
    vote('ana', '5', 2);
    expect(objection()).toBe('D1');
  });

  test('[D1] to a second reveal of a round, and to a card that was not the voter’s', () => {
    vote('ana', '5');
    reveal({ ana: '8' });
    expect(latch.failure?.message).toContain('voted 5, revealed is 8');
    latch.failure = null;
    reveal({ ana: '5' });
    expect(objection()).toBe('D1');
  });

  test('[D2] to a card that is not in the deck', () => {
    vote('ana', '77');
    expect(objection()).toBe('D2');
  });

  test('[D4] to a leaver’s vote in a reveal, and to one that is missing there', () => {
    vote('ana', '5');
    vote('bo', '8');
    judge('playerLeft', { playerId: 'bo', reason: 'left' }, 'bo');
    reveal({ ana: '5', bo: '8' });
    expect(objection()).toBe('D4');
    latch.failure = null;
    judge('roundStarted', { storyId: 's', round: 2 });
    vote('ana', '5', 2);
    vote('cem', '5', 2);
    reveal({ ana: '5' }, 'ana', 2);
    expect(objection()).toBe('D4');
  });

  test('[D5] to a reveal of nothing', () => {
    reveal({});
    expect(objection()).toBe('D5');
  });

  test('[D6] to an automatic reveal that nobody has set', () => {
    vote('ana', '5');
    reveal({ ana: '5' }, null);
    expect(objection()).toBe('D6');
  });

  test('[D7] to a vote that is changed after the reveal though nobody allowed it', () => {
    vote('ana', '5');
    reveal({ ana: '5' });
    changeVote('ana', '8');
    expect(objection()).toBe('D7');
  });

  test('[D8] to a round that begins twice', () => {
    judge('roundStarted', { storyId: 's', round: 1 });
    expect(objection()).toBe('D8');
  });

  test('[D9] [D12] [D13] to joining twice, while removed, and under somebody’s name', () => {
    judge('playerJoined', { playerId: 'bo', name: 'bo', role: 'voter', facilitator: false }, 'bo');
    expect(objection()).toBe('D9');
    latch.failure = null;
    judge('playerLeft', { playerId: 'bo', reason: 'removed' });
    judge('playerJoined', { playerId: 'bo', name: 'bo', role: 'voter', facilitator: false }, 'bo');
    expect(objection()).toBe('D12');
    latch.failure = null;
    judge('playerRenamed', { playerId: 'cem', name: 'ANA' }, 'cem');
    expect(objection()).toBe('D13');
  });

  test('[D19] to an observer’s vote, and to a vote for somebody else', () => {
    judge('playerRoleChanged', { playerId: 'cem', role: 'observer' }, 'cem');
    vote('cem', '5');
    expect(objection()).toBe('D19');
    latch.failure = null;
    judge('voteSubmitted', { storyId: 's', round: 1, playerId: 'bo', card: '5' }, 'ana');
    expect(objection()).toBe('D19');
  });

  test('[D21] [D22] to a vote in an ended game, and to a timer that somebody lets expire', () => {
    judge('timerExpired', {}, 'ana');
    expect(objection()).toBe('D22');
    latch.failure = null;
    judge('gameEnded', { estimates: [] });
    vote('ana', '5');
    expect(objection()).toBe('D21');
  });
});
