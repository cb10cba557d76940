import { describe, expect, test } from 'vitest';
import { redact } from '../redact/redact.ts';
import { redactEvent } from '../redact/redact-event.ts';
import { scene, typesOf } from '../testing/scene.ts';

const reveal = { type: 'revealVotes', storyId: 's1', round: 1 } as const;

describe('revealVotes', () => {
  test('[D5] turns the cards, with the result, for everybody', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    const [event] = table.does('ana', reveal);
    expect(event).toMatchObject({
      type: 'votesRevealed',
      data: {
        storyId: 's1',
        round: 1,
        votes: { ana: { card: '5', castAt: 3_000 }, bo: { card: '8', castAt: 4_000 } },
        result: { voters: 2, average: 6.5, suggestion: '8', low: ['ana'], high: ['bo'] },
      },
      actor: 'ana',
      reason: 'Ana revealed the cards on “Login”',
    });
    expect(event?.data).not.toHaveProperty('anonymous');
    expect(table.story()).toMatchObject({ status: 'revealed', estimate: null });
    expect(table.round()).toMatchObject({ status: 'revealed', revealedAt: 5_000, result: { average: 6.5 } });
  });

  test('[D5] while somebody is waited for it is votes_missing, with their ids; force reveals all the same', () => {
    const table = scene(['ana', 'bo', 'cleo']);
    table.votes({ bo: '5' });
    expect(table.refused('ana', reveal)).toEqual({
      code: 'votes_missing',
      message: '2 votes are missing: wait, nudge, or reveal all the same.',
      details: { waitingFor: ['ana', 'cleo'] },
    });
    table.does('ana', table.vote('5'));
    expect(table.refused('ana', { ...reveal, force: false }).message).toMatch(/^1 vote is missing/);
    expect(typesOf(table.does('ana', { ...reveal, force: true }))).toEqual(['votesRevealed']);
  });

  test('[D5] without a vote that counts it is nothing_to_reveal, forced or not', () => {
    const table = scene(['ana', 'bo']);
    expect(table.refused('ana', reveal).code).toBe('nothing_to_reveal');
    expect(table.refused('ana', { ...reveal, force: true }).code).toBe('nothing_to_reveal');
    table.votes({ bo: '5' });
    table.does('bo', { type: 'leaveGame' });
    expect(table.refused('ana', { ...reveal, force: true }).code).toBe('nothing_to_reveal');
  });

  test('[D4] who left, was removed, observes or is away does not block', () => {
    const table = scene(['ana', 'bo', 'cleo', 'dee', 'eve']);
    table.votes({ ana: '5' });
    table.does('bo', { type: 'leaveGame' });
    table.does('ana', { type: 'removePlayer', playerId: 'cleo' });
    table.does('dee', { type: 'changeRole', role: 'observer' });
    table.connected.delete('eve');
    expect(Object.keys(table.does('ana', reveal)[0]!.data)).toContain('votes');
  });

  test('[D4] the votes of those who left, were removed or observe do not count, and are never shown', () => {
    const table = scene(['ana', 'bo', 'cleo', 'dee', 'eve']);
    table.votes({ ana: '5', bo: '13', cleo: '20', dee: '40', eve: '8' });
    table.does('bo', { type: 'leaveGame' });
    table.does('ana', { type: 'removePlayer', playerId: 'cleo' });
    table.does('dee', { type: 'changeRole', role: 'observer' });
    table.connected.delete('eve');
    const [event] = table.does('ana', reveal);
    expect(event?.data).toMatchObject({ result: { voters: 2, average: 6.5 } });
    expect(Object.keys(table.round().votes)).toEqual(['ana', 'eve']);
    expect(JSON.stringify(table.game.stories)).not.toMatch(/"(13|20|40)"/);
  });

  test('[D1] [D5] a second one is round_not_open, one for an earlier round stale_round, one too early round_not_open', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    table.does('ana', reveal);
    expect(table.refused('ana', reveal)).toMatchObject({
      code: 'round_not_open',
      message: expect.stringContaining('turned already'),
    });
    table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    expect(table.refused('ana', reveal).code).toBe('stale_round');
    expect(table.refused('ana', { ...reveal, round: 3 }).code).toBe('round_not_open');
    expect(table.refused('ana', { ...reveal, storyId: 's2' }).code).toBe('round_not_open');
    table.does('ana', { type: 'skipStory', storyId: 's1' });
    expect(table.refused('ana', { ...reveal, round: 2 }).code).toBe('stale_round');
  });

  test('[D19] is for facilitators, or for everyone where the settings say so', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    expect(table.refused('bo', reveal).code).toBe('forbidden');
    table.does('ana', { type: 'configureGame', settings: { permissions: { reveal: 'everyone' } } });
    expect(table.does('bo', reveal)[0]?.reason).toBe('Bo revealed the cards on “Login”');
  });

  test('[D22] ends the timer of the story in focus, and of no other', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'openVoting', storyIds: ['s2'] });
    table.does('ana', { type: 'startTimer', seconds: 60 });
    table.does('bo', table.vote('5', 's2'));
    table.reveal('s2');
    expect(table.game.timer).not.toBeNull();
    table.does('bo', table.vote('5'));
    table.reveal();
    expect(table.game.timer).toBeNull();
  });
});

describe('an anonymous reveal', () => {
  test('[D18] has the cards without names, and the names without cards', () => {
    const table = scene(['ana', 'bo', 'cleo'], { settings: { anonymousVotes: true } });
    table.does('ana', { ...table.vote('5'), confidence: 'low' });
    table.votes({ bo: '8', cleo: '8' });
    const { data } = table.reveal();
    expect(data.anonymous).toBe(true);
    expect(data.votes).toEqual({ ana: { castAt: 4_000 }, bo: { castAt: 5_000 }, cleo: { castAt: 6_000 } });
    expect(data.result).toMatchObject({
      counts: [
        { card: '5', count: 1, playerIds: [] },
        { card: '8', count: 2, playerIds: [] },
      ],
      average: 7,
      low: [],
      high: [],
    });
  });

  test('[D18] leaves everybody the own card, and nobody another one, for ever', () => {
    const table = scene(['ana', 'bo'], { settings: { anonymousVotes: true } });
    table.votes({ ana: '5', bo: '8' });
    table.reveal();
    table.does('ana', { type: 'configureGame', settings: { anonymousVotes: false } });
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '8' });
    const seen = redact(table.game, 'ana').stories[0]!.rounds[0]!;
    expect(seen.votes).toEqual({ ana: { card: '5', castAt: 3_000 }, bo: { castAt: 4_000 } });
    expect(redact(table.game, null).stories[0]!.rounds[0]!.votes['ana']).toEqual({ castAt: 3_000 });
  });

  test('[D18] is what a round was promised at its start: switching it off does not take names out', () => {
    const table = scene(['ana', 'bo'], { settings: { anonymousVotes: true } });
    table.votes({ ana: '5', bo: '8' });
    table.does('ana', { type: 'configureGame', settings: { anonymousVotes: false } });
    expect(table.reveal().data.anonymous).toBe(true);
    table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    table.votes({ ana: '5', bo: '8' });
    expect(table.reveal().data.votes).toHaveProperty('ana.card', '5');
  });

  test('[D18] is promised to the votes on the table when it is switched on', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    table.does('ana', { type: 'configureGame', settings: { anonymousVotes: true } });
    table.does('ana', { type: 'configureGame', settings: { anonymousVotes: false } });
    const event = table.reveal();
    expect(event.data.anonymous).toBe(true);
    expect(JSON.stringify(redactEvent(event, 'ana').data)).not.toContain('"playerIds":["');
  });
});

describe('restartVoting', () => {
  test('[D8] begins an empty round; the last one stays beside it', () => {
    const table = scene(['ana', 'bo'], { settings: { changeVoteAfterReveal: true } });
    table.does('ana', { ...table.vote('5'), confidence: 'high' });
    table.does('bo', table.vote('8'));
    table.reveal();
    table.does('bo', table.vote('13'));
    const [event] = table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    expect(event).toMatchObject({
      type: 'roundStarted',
      data: { storyId: 's1', round: 2 },
      reason: 'Ana started round 2 of “Login”',
    });
    expect(table.round()).toEqual({
      number: 2,
      status: 'open',
      openedAt: 7_000,
      revealedAt: null,
      votes: {},
      result: null,
    });
    expect(table.story().status).toBe('voting');
    expect(table.round('s1', 1)).toMatchObject({ status: 'revealed', result: { average: 9 } });
  });

  test('[D8] [D24] an open round is abandoned, and what was in it stays hidden', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    expect(table.round('s1', 1)).toMatchObject({ status: 'abandoned', result: null });
    expect(redact(table.game, 'ana').stories[0]!.rounds[0]!.votes).toEqual({ bo: { castAt: 3_000 } });
  });

  test('[D1] a second click is stale_round, one for a round to come round_not_open', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    expect(table.refused('ana', { type: 'restartVoting', storyId: 's1', round: 1 }).code).toBe('stale_round');
    expect(table.refused('ana', { type: 'restartVoting', storyId: 's1', round: 3 }).code).toBe('round_not_open');
    expect(table.refused('ana', { type: 'restartVoting', storyId: 's2', round: 1 }).code).toBe('round_not_open');
    expect(table.refused('bo', { type: 'restartVoting', storyId: 's1', round: 2 }).code).toBe('forbidden');
  });

  test('[D24] brings a skipped or settled story back to the table, and its estimate stands until another one', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
    table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 });
    expect(table.story()).toMatchObject({ status: 'voting', estimate: '5' });
    table.votes({ bo: '8' });
    table.reveal();
    expect(table.story()).toMatchObject({ status: 'revealed', estimate: '5' });
  });

  test('[D22] starts the round’s timer for the story in focus alone', () => {
    const table = scene(['ana', 'bo'], { settings: { roundSeconds: 60 } });
    expect(typesOf(table.does('ana', { type: 'restartVoting', storyId: 's1', round: 1 }))).toEqual([
      'roundStarted',
      'timerStarted',
    ]);
    expect(table.game.timer).toEqual({ startedAt: 3_000, endsAt: 63_000, pausedRemainingMs: null });
    table.does('ana', { type: 'openVoting', storyIds: ['s2'] });
    expect(typesOf(table.does('ana', { type: 'restartVoting', storyId: 's2', round: 1 }))).toEqual(['roundStarted']);
  });

  test('[D23] a story has up to 100 rounds', () => {
    const table = scene(['ana']);
    for (let round = 1; round < 100; round += 1) table.does('ana', { type: 'restartVoting', storyId: 's1', round });
    expect(table.refused('ana', { type: 'restartVoting', storyId: 's1', round: 100 })).toMatchObject({
      code: 'limit_reached',
      message: expect.stringContaining('100 rounds'),
      details: { limit: 'roundsPerStory', maximum: 100 },
    });
  });
});
