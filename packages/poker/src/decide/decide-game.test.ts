import { describe, expect, test } from 'vitest';
import { customDeck, deckById } from '../decks.ts';
import { scene, typesOf } from '../testing/scene.ts';

const tshirt = deckById('tshirt')!;
const fibonacci = deckById('fibonacci')!;

describe('configureGame', () => {
  test('[D20] changes what is asked for and is not so already', () => {
    const table = scene(['ana']);
    const [event] = table.does('ana', { type: 'configureGame', name: ' Sprint 13 ', settings: { autoReveal: true } });
    expect(event).toMatchObject({
      type: 'gameConfigured',
      data: { name: 'Sprint 13', settings: { autoReveal: true, suggestionRule: 'median' } },
      reason: 'Ana changed the name to “Sprint 13” and the settings',
    });
    expect(event?.data).not.toHaveProperty('deck');
    expect(table.game).toMatchObject({ name: 'Sprint 13', settings: { autoReveal: true } });
    const again = {
      type: 'configureGame',
      name: 'Sprint 13',
      deck: table.game.deck,
      settings: { autoReveal: true },
    } as const;
    expect(table.does('ana', again)).toEqual([]);
    expect(table.does('ana', { type: 'configureGame' })).toEqual([]);
    expect(table.does('ana', { type: 'configureGame', deck: tshirt })[0]?.reason).toBe(
      'Ana changed the deck to “T-shirt sizes”',
    );
  });

  test('[D2] a new deck abandons the open rounds that hold a card which it lacks, and opens new ones', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'openVoting', storyIds: ['s2', 's3'] });
    table.votes({ bo: '8', ana: '½' });
    table.votes({ bo: '8' }, 's2');
    const events = table.does('ana', { type: 'configureGame', deck: fibonacci });
    expect(events.slice(1)).toMatchObject([
      {
        type: 'roundStarted',
        data: { storyId: 's1', round: 2 },
        reason: 'Round 2 of “Login” began: the new deck lacks a card that was voted',
      },
    ]);
    expect(table.story('s1').rounds.map((round) => round.status)).toEqual(['abandoned', 'open']);
    expect(table.round('s1').votes).toEqual({});
    expect(table.round('s2').votes).toHaveProperty('bo.card', '8');
    expect(table.story('s3').rounds).toHaveLength(1);
    expect(table.game.deck).toEqual(fibonacci);
  });

  test('[D2] [D22] the new round of the story in focus has its time, as the settings say from now on', () => {
    const table = scene(['ana', 'bo'], { settings: { roundSeconds: 60 } });
    table.does('ana', { type: 'openVoting', storyIds: ['s1', 's2'] });
    table.votes({ bo: '½' });
    table.votes({ bo: '½' }, 's2');
    const settings = { roundSeconds: 30 };
    const events = table.does('ana', { type: 'configureGame', deck: fibonacci, settings });
    expect(typesOf(events)).toEqual(['gameConfigured', 'roundStarted', 'timerStarted', 'roundStarted']);
    const startedAt = events[0]?.at ?? 0;
    expect(table.game.timer).toEqual({ startedAt, endsAt: startedAt + 30_000, pausedRemainingMs: null });
  });

  test('[D2] [D24] so it does on a removed story, which stays removed', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.does('ana', { type: 'removeStory', storyId: 's1' });
    expect(typesOf(table.does('ana', { type: 'configureGame', deck: tshirt }))).toEqual([
      'gameConfigured',
      'roundStarted',
    ]);
    expect(table.story().status).toBe('removed');
    table.does('ana', { type: 'restoreStory', storyId: 's1' });
    expect(table.story().status).toBe('voting');
    expect(table.round().votes).toEqual({});
  });

  test('[D2] revealed rounds keep their cards and result', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.reveal();
    const before = table.round();
    expect(typesOf(table.does('ana', { type: 'configureGame', deck: tshirt }))).toEqual(['gameConfigured']);
    expect(table.round()).toEqual(before);
  });

  test('[D23] all or nothing: one that is wrong refuses them all', () => {
    const table = scene(['ana']);
    const before = table.game;
    const broken = customDeck('Own', [{ label: '1', value: 1 }]);
    expect(table.refused('ana', { type: 'configureGame', name: 'New', deck: broken }).code).toBe('invalid_message');
    expect(table.refused('ana', { type: 'configureGame', name: '' }).code).toBe('invalid_name');
    expect(table.refused('ana', { type: 'configureGame', name: 'x'.repeat(101) }).code).toBe('limit_reached');
    expect(table.refused('ana', { type: 'configureGame', settings: { roundSeconds: -1 } }).code).toBe(
      'invalid_message',
    );
    expect(table.game).toBe(before);
  });

  test('[D23] a deck that would need the 101st round of a story is limit_reached', () => {
    const table = scene(['ana']);
    for (let round = 1; round < 100; round += 1) table.does('ana', { type: 'restartVoting', storyId: 's1', round });
    table.votes({ ana: '8' });
    expect(table.refused('ana', { type: 'configureGame', deck: tshirt }).code).toBe('limit_reached');
  });
});

describe('endGame and reopenGame', () => {
  test('[D21] end with the estimates, and go on where it was', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'acceptEstimate', storyId: 's2', estimate: '5' });
    table.does('ana', { type: 'acceptEstimate', storyId: 's3', estimate: '8' });
    table.does('ana', { type: 'removeStory', storyId: 's3' });
    table.votes({ bo: '8' });
    table.does('ana', { type: 'startTimer', seconds: 60 });
    const at = table.now;
    expect(table.does('ana', { type: 'endGame' })[0]).toMatchObject({
      type: 'gameEnded',
      data: { estimates: [{ storyId: 's2', estimate: '5' }] },
      reason: 'Ana ended the game with 1 estimate',
    });
    expect(table.game).toMatchObject({ endedAt: at, timer: null });
    expect(table.does('ana', { type: 'reopenGame' })[0]?.reason).toBe('Ana reopened the game');
    expect(table.game.endedAt).toBeNull();
    expect(table.round().votes).toHaveProperty('bo.card', '8');
    expect(table.does('ana', { type: 'reopenGame' })).toEqual([]);
  });

  test('[D21] between them all is game_ended, the server’s own doing too, but joining, leaving and claiming', () => {
    const table = scene(['ana', 'bo'], { settings: { autoReveal: true } });
    const vote = table.vote('5');
    table.does('ana', { type: 'endGame' });
    expect(table.refused('bo', vote)).toMatchObject({ code: 'game_ended', message: expect.stringContaining('reopen') });
    expect(table.refused('ana', { type: 'endGame' }).code).toBe('game_ended');
    expect(table.refused('ana', { type: 'configureGame', name: 'A' }).code).toBe('game_ended');
    expect(table.refused(null, { type: 'revealVotes', storyId: 's1', round: 1 }).code).toBe('game_ended');
    expect(table.refused(null, { type: 'expireTimer' }).code).toBe('game_ended');
    expect(table.refused('bo', { type: 'reopenGame' }).code).toBe('forbidden');
    table.claimable = true;
    table.does('bo', { type: 'claimFacilitation' });
    table.does('bo', { type: 'leaveGame' });
    table.does('bo', { type: 'joinGame', name: 'Bo' });
  });
});
