import { defaultDeck, defaultSettings } from '@planning-poker/poker';
import type { EventData, EventType, GameEvent, SettingsChange } from '@planning-poker/poker';
import { beforeEach, describe, expect, test } from 'vitest';
import { Latch } from '../world/latch.ts';
import { nothingCertain } from './objection.ts';
import type { Circumstances } from './objection.ts';
import { Referee } from './referee.ts';

let latch: Latch;
let referee: Referee;

/** One event that is a command of its own. */
function judge<Type extends EventType>(
  type: Type,
  data: EventData[Type],
  actor: string | null = 'ana',
  circumstances: Partial<Circumstances> = {},
): void {
  part(type, data, actor, circumstances);
  referee.settle();
}

/** One event of several of a command. */
function part<Type extends EventType>(
  type: Type,
  data: EventData[Type],
  actor: string | null = 'ana',
  circumstances: Partial<Circumstances> = {},
): void {
  referee.judge({ type, data, actor, at: 1, reason: '' } as GameEvent, { ...nothingCertain, ...circumstances });
}

function resultOf(cards: readonly string[]): EventData['votesRevealed']['result'] {
  const counts = [...new Set(cards)].map((card) => ({
    card,
    count: cards.filter((other) => other === card).length,
    playerIds: [],
  }));
  return { counts } as unknown as EventData['votesRevealed']['result'];
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

function reveal(
  cards: Readonly<Record<string, string>>,
  actor: string | null = 'ana',
  round = 1,
  circumstances: Partial<Circumstances> = {},
): void {
  const votes = Object.fromEntries(Object.entries(cards).map(([playerId, card]) => [playerId, { card, castAt: 1 }]));
  judge('votesRevealed', { storyId: 's', round, votes, result: resultOf(Object.values(cards)) }, actor, circumstances);
}

function change(playerId: string, card: string, all: readonly string[]): void {
  judge('voteChanged', { storyId: 's', round: 1, playerId, card, result: resultOf(all) }, playerId);
}

const everybodyIsThere: Partial<Circumstances> = { isConnected: () => true, isCounted: () => true, decidedOn: 100 };

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
    change('ana', '8', ['8']);
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
    change('ana', '8', ['8']);
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

  test('[D19] [D21] to a vote in an ended game, and to a timer that somebody lets expire', () => {
    judge('timerStarted', { startedAt: 0, endsAt: 1 });
    judge('timerExpired', {}, 'ana');
    expect(objection()).toBe('D19');
    latch.failure = null;
    judge('gameEnded', { estimates: [] });
    vote('ana', '5');
    expect(objection()).toBe('D21');
  });

  test('[D22] to a timer that expires before its time, and to one that was stopped', () => {
    judge('timerStarted', { startedAt: 0, endsAt: 5_000 });
    judge('timerExpired', {}, null);
    expect(objection()).toBe('D22');
    latch.failure = null;
    judge('timerStarted', { startedAt: 0, endsAt: 1 });
    judge('timerStopped', {});
    judge('timerExpired', {}, null);
    expect(objection()).toBe('D22');
  });

  test('[D19] to what only those who lead may do, and to what the settings let nobody else do', () => {
    judge('playerLeft', { playerId: 'cem', reason: 'removed' }, 'bo');
    expect(objection()).toBe('D19');
    latch.failure = null;
    judge('timerStarted', { startedAt: 0, endsAt: 1 }, 'bo');
    expect(objection()).toBe('D19');
    latch.failure = null;
    judge('storySkipped', { storyId: 's' }, 'bo');
    expect(objection()).toBe('D19');
    latch.failure = null;
    judge('gameConfigured', {
      settings: settings({ permissions: { stories: 'everyone', reveal: 'everyone', estimates: 'everyone' } }),
    });
    judge('storySkipped', { storyId: 's' }, 'bo');
    judge('estimateAccepted', { storyId: 's', estimate: '5' }, 'bo');
    expect(latch.failure).toBeNull();
    judge('playerLeft', { playerId: 'bo', reason: 'left' }, 'bo');
    judge('reactionSent', { emoji: '👍', playerId: null }, 'bo');
    expect(objection()).toBe('D19');
  });

  test('[D4] [D5] [D6] to a reveal while somebody is certainly waited for, unless it is forced', () => {
    vote('ana', '5');
    reveal({ ana: '5' }, 'ana', 1, everybodyIsThere);
    expect(objection()).toBe('D5');
    latch.failure = null;
    judge('gameConfigured', { settings: settings({ autoReveal: true }) });
    judge('roundStarted', { storyId: 's', round: 2 });
    vote('ana', '5', 2);
    reveal({ ana: '5' }, null, 2, everybodyIsThere);
    expect(objection()).toBe('D6');
    latch.failure = null;
    judge('roundStarted', { storyId: 's', round: 3 });
    vote('ana', '5', 3);
    reveal({ ana: '5' }, 'ana', 3, { ...everybodyIsThere, isForced: true });
    expect(latch.failure).toBeNull();
  });

  test('[D6] to cards that nobody has revealed though all have voted', () => {
    judge('gameConfigured', { settings: settings({ autoReveal: true }) });
    vote('ana', '5');
    vote('bo', '5');
    expect(referee.dueReveals()).toEqual([]);
    vote('cem', '5');
    expect(referee.dueReveals()).toEqual(['s 1']);
    judge('storyRemoved', { storyId: 's' });
    expect(referee.dueReveals()).toEqual([]);
  });

  test('[D2] to a round that goes on with a card that the new deck lacks, and to one that is over for no reason', () => {
    vote('ana', '5');
    const deck = { ...defaultDeck, cards: defaultDeck.cards.filter(({ label }) => label !== '5') };
    judge('gameConfigured', { deck });
    expect(objection()).toBe('D2');
    latch.failure = null;
    part('gameConfigured', { deck: defaultDeck });
    judge('roundStarted', { storyId: 's', round: 2 });
    expect(objection()).toBe('D2');
    latch.failure = null;
    vote('ana', '5', 2);
    part('gameConfigured', { deck });
    judge('roundStarted', { storyId: 's', round: 3 });
    expect(latch.failure).toBeNull();
  });

  test('[D7] to a result that does not count the changed vote', () => {
    judge('gameConfigured', { settings: settings({ changeVoteAfterReveal: true }) });
    vote('ana', '5');
    reveal({ ana: '5' });
    change('ana', '8', ['5']);
    expect(objection()).toBe('D7');
  });

  test('[D18] to a card with a name in an anonymous round', () => {
    judge('gameConfigured', { settings: settings({ anonymousVotes: true }) });
    vote('ana', '5');
    reveal({ ana: '5' });
    expect(objection()).toBe('D18');
  });

  test('[D9] to somebody who comes back and leads, or leads no more', () => {
    judge('playerLeft', { playerId: 'bo', reason: 'left' }, 'bo');
    judge('playerJoined', { playerId: 'bo', name: 'bo', role: 'voter', facilitator: true }, 'bo');
    expect(objection()).toBe('D9');
  });

  test('[D10] to a claim while somebody who led before is certainly there', () => {
    judge('facilitatorChanged', { playerId: 'bo', facilitator: true }, 'bo');
    expect(latch.failure).toBeNull();
    judge('facilitatorChanged', { playerId: 'cem', facilitator: true }, 'cem', everybodyIsThere);
    expect(objection()).toBe('D10');
  });

  test('[D11] to a game that nobody leads, and to who follows though another comes first', () => {
    judge('facilitatorChanged', { playerId: 'ana', facilitator: false });
    expect(objection()).toBe('D11');
    latch.failure = null;
    judge('facilitatorChanged', { playerId: 'ana', facilitator: true });
    judge('playerLeft', { playerId: 'ana', reason: 'left' });
    expect(objection()).toBe('D11');
    latch.failure = null;
    judge('playerJoined', { playerId: 'ana', name: 'ana', role: 'voter', facilitator: true });
    part('playerLeft', { playerId: 'ana', reason: 'left' });
    judge('facilitatorChanged', { playerId: 'cem', facilitator: true }, 'ana', everybodyIsThere);
    expect(objection()).toBe('D11');
    latch.failure = null;
    judge('facilitatorChanged', { playerId: 'cem', facilitator: false }, 'cem');
    judge('playerJoined', { playerId: 'ana', name: 'ana', role: 'voter', facilitator: true });
    latch.failure = null;
    part('playerLeft', { playerId: 'ana', reason: 'left' });
    judge('facilitatorChanged', { playerId: 'bo', facilitator: true }, 'ana', everybodyIsThere);
    expect(latch.failure).toBeNull();
  });
});

test('[D1] [D19] what may be asked, of what is open now', () => {
  begin({ permissions: { reveal: 'everyone' } });
  const reveals = { type: 'revealVotes', storyId: 's', round: 1 } as const;
  const starts = { type: 'startStory', storyId: 's' } as const;
  expect([referee.isPermitted(reveals, 'bo'), referee.isPermitted(starts, 'bo')]).toEqual([true, false]);
  expect([referee.isPermitted(starts, 'ana'), referee.isPermitted({ type: 'nudge' }, 'ana')]).toEqual([true, false]);
  expect([referee.isOpen('s', 1), referee.isOpen('s', 2), referee.isOpen('other', 1)]).toEqual([true, false, false]);
  judge('storyRemoved', { storyId: 's' });
  expect(referee.isOpen('s', 1)).toBe(false);
  judge('storyRestored', { storyId: 's' });
  judge('gameEnded', { estimates: [] });
  expect(referee.isOpen('s', 1)).toBe(false);
});
