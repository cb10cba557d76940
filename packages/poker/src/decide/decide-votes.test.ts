import { describe, expect, test } from 'vitest';
import { customDeck, deckById } from '../decks.ts';
import { eventOf, scene, typesOf } from '../testing/scene.ts';

describe('submitVote', () => {
  test('[D1] a vote goes into the round that it names, and says so without its card', () => {
    const table = scene(['ana', 'bo']);
    const [event] = table.does('bo', { ...table.vote('5'), confidence: 'low' });
    expect(event).toEqual({
      type: 'voteSubmitted',
      data: { storyId: 's1', round: 1, playerId: 'bo', card: '5', confidence: 'low' },
      actor: 'bo',
      at: 3_000,
      reason: 'Bo voted',
    });
    expect(table.round().votes).toEqual({ bo: { card: '5', confidence: 'low', castAt: 3_000 } });
  });

  test('[D1] one for an earlier round is stale_round, and stays out of the new one', () => {
    const table = scene(['ana', 'bo']);
    const late = table.vote('5');
    table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    expect(table.refused('bo', late)).toMatchObject({
      code: 'stale_round',
      message: expect.stringContaining('round 2'),
    });
    expect(table.round().votes).toEqual({});
  });

  test('[D1] one for a round that was skipped or settled meanwhile is stale_round', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'skipStory', storyId: 's1' });
    expect(table.refused('bo', table.vote('5')).code).toBe('stale_round');
    expect(table.refused('bo', { type: 'withdrawVote', storyId: 's1', round: 1 }).code).toBe('stale_round');
    table.does('ana', { type: 'startStory', storyId: 's2' });
    table.does('ana', { type: 'acceptEstimate', storyId: 's2', estimate: '5' });
    expect(table.refused('bo', table.vote('5', 's2')).code).toBe('stale_round');
  });

  test('[D1] one for a round that has not begun is round_not_open', () => {
    const table = scene(['ana', 'bo']);
    const vote = table.vote('5');
    expect(table.refused('bo', { ...vote, round: 2 }).code).toBe('round_not_open');
    expect(table.refused('bo', { ...vote, round: Number.NaN }).code).toBe('round_not_open');
    expect(table.refused('bo', { ...vote, storyId: 's2' }).code).toBe('round_not_open');
  });

  test('[D1] one on a story that was settled without a vote is told the way to vote on it', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'acceptEstimate', storyId: 's2', estimate: '5' });
    const vote = { ...table.vote('5'), storyId: 's2' };
    expect(table.refused('bo', vote).message).toContain('take its estimate back');
    table.does('ana', { type: 'withdrawEstimate', storyId: 's2' });
    table.does('ana', { type: 'startStory', storyId: 's2' });
    table.does('bo', vote);
  });

  test('[D1] one that races the reveal is in the result or refused', () => {
    const before = scene(['ana', 'bo']);
    before.votes({ ana: '5', bo: '8' });
    expect(Object.keys(before.reveal().data.votes)).toEqual(['ana', 'bo']);
    const after = scene(['ana', 'bo']);
    after.votes({ ana: '5' });
    expect(Object.keys(after.reveal().data.votes)).toEqual(['ana']);
    expect(after.refused('bo', after.vote('8')).code).toBe('round_not_open');
    expect(Object.keys(after.round().votes)).toEqual(['ana']);
  });

  test('[D2] a card that is not in the deck is unknown_card, and is not repeated in the answer', () => {
    const table = scene(['ana', 'bo']);
    for (const card of ['4', '', ' 5', '__proto__', 'constructor']) {
      const { code, message, details } = table.refused('bo', table.vote(card));
      expect(code).toBe('unknown_card');
      expect(card === '' ? '' : message + JSON.stringify(details)).not.toContain('__proto__');
    }
  });

  test('[D14] special cards are votes', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '☕', bo: '?' });
    expect(table.reveal().data.result).toMatchObject({ voters: 2, counted: 0, consensus: null, suggestion: null });
  });

  test('[D20] the same card again is accepted and makes no event; another card or confidence makes one', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', table.vote('5'));
    expect(table.does('bo', table.vote('5'))).toEqual([]);
    expect(table.does('bo', { ...table.vote('5'), confidence: 'high' })[0]?.reason).toBe('Bo voted again');
    expect(table.does('bo', { ...table.vote('5'), confidence: 'high' })).toEqual([]);
    expect(typesOf(table.does('bo', table.vote('5')))).toEqual(['voteSubmitted']);
    expect(typesOf(table.does('bo', table.vote('8')))).toEqual(['voteSubmitted']);
    expect(table.round().votes['bo']).toEqual({ card: '8', castAt: 8_000 });
  });

  test('[D24] on a story that was removed, or that there never was, is unknown_story', () => {
    const table = scene(['ana', 'bo']);
    const vote = table.vote('5');
    table.does('ana', { type: 'removeStory', storyId: 's1' });
    expect(table.refused('bo', vote)).toMatchObject({
      code: 'unknown_story',
      message: expect.stringContaining('restore'),
    });
    expect(table.refused('bo', { ...vote, storyId: 'constructor' }).code).toBe('unknown_story');
  });

  test('[D19] is for voters', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { type: 'changeRole', role: 'observer' });
    expect(table.refused('bo', table.vote('5')).code).toBe('forbidden');
    expect(table.refused('bo', { type: 'withdrawVote', storyId: 's1', round: 1 }).code).toBe('forbidden');
  });

  test('[D3] several stories may be voted on at the same time', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'openVoting', storyIds: ['s2', 's3'] });
    table.does('bo', table.vote('5', 's3'));
    expect(table.round('s3').votes).toHaveProperty('bo');
    expect(table.round('s1').votes).toEqual({});
  });
});

describe('a vote after the reveal', () => {
  test('[D7] is round_not_open', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    table.reveal();
    expect(table.refused('bo', table.vote('13')).code).toBe('round_not_open');
    expect(table.refused('bo', { type: 'withdrawVote', storyId: 's1', round: 1 }).code).toBe('round_not_open');
  });

  test('[D7] is marked, and the result computed anew, where the settings allow it', () => {
    const table = scene(['ana', 'bo'], { settings: { changeVoteAfterReveal: true } });
    table.votes({ ana: '5', bo: '8' });
    table.reveal();
    const [event] = table.does('bo', table.vote('5'));
    const { data, reason } = eventOf(event, 'voteChanged');
    expect(data).toMatchObject({
      playerId: 'bo',
      card: '5',
      result: { average: 5, consensus: '5', low: [], high: [] },
    });
    expect(reason).toBe('Bo changed the vote after the reveal');
    expect(table.round().votes).toEqual({
      ana: { card: '5', castAt: 3_000 },
      bo: { card: '5', castAt: 6_000, changed: true },
    });
    expect(table.round().result).toEqual(data.result);
    expect(table.does('bo', table.vote('5'))).toEqual([]);
    expect(table.refused('bo', { type: 'withdrawVote', storyId: 's1', round: 1 }).code).toBe('round_not_open');
  });

  test('[D7] may be somebody’s first', () => {
    const table = scene(['ana', 'bo'], { settings: { changeVoteAfterReveal: true } });
    table.votes({ ana: '5' });
    table.reveal();
    table.does('bo', { ...table.vote('8'), confidence: 'high' });
    expect(table.round().votes['bo']).toEqual({ card: '8', confidence: 'high', castAt: 5_000, changed: true });
    expect(table.round().result).toMatchObject({ voters: 2, average: 6.5 });
  });

  test('[D7] [D2] waits for a new round where the deck has changed under the result', () => {
    const table = scene(['ana', 'bo'], { settings: { changeVoteAfterReveal: true } });
    table.votes({ ana: '5', bo: '8' });
    table.reveal();
    table.does('ana', { type: 'configureGame', deck: deckById('tshirt')! });
    expect(table.refused('bo', table.vote('M')).code).toBe('round_not_open');
    const more = customDeck('More', [...deckById('fibonacci')!.cards.slice(0, 8), { label: 'M', value: 9 }]);
    table.does('ana', { type: 'configureGame', deck: more });
    expect(typesOf(table.does('bo', table.vote('M')))).toEqual(['voteChanged']);
  });

  test('[D18] is refused in an anonymous round: it would tell who changed what', () => {
    const table = scene(['ana', 'bo'], { settings: { changeVoteAfterReveal: true, anonymousVotes: true } });
    table.votes({ ana: '5', bo: '8' });
    table.reveal();
    expect(table.refused('bo', table.vote('5')).code).toBe('round_not_open');
  });
});

describe('withdrawVote', () => {
  test('[D4] takes the vote back, and is waited for again', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    const [event] = table.does('bo', { type: 'withdrawVote', storyId: 's1', round: 1 });
    expect(event).toMatchObject({
      type: 'voteWithdrawn',
      data: { storyId: 's1', round: 1, playerId: 'bo' },
      reason: 'Bo took the vote back',
    });
    expect(Object.keys(table.round().votes)).toEqual(['ana']);
    expect(table.refused('ana', { type: 'revealVotes', storyId: 's1', round: 1 }).details).toEqual({
      waitingFor: ['bo'],
    });
  });

  test('[D20] [D1] without a vote it does nothing; for an earlier round it is stale_round', () => {
    const table = scene(['ana', 'bo']);
    expect(table.does('bo', { type: 'withdrawVote', storyId: 's1', round: 1 })).toEqual([]);
    table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    expect(table.refused('bo', { type: 'withdrawVote', storyId: 's1', round: 1 }).code).toBe('stale_round');
  });
});
