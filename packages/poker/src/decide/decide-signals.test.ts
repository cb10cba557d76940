import { describe, expect, test } from 'vitest';
import { scene } from '../testing/scene.ts';

describe('nudge', () => {
  test('[D4] reaches those who are waited for, where nobody is named', () => {
    const table = scene(['ana', 'bo', 'cleo', 'dee']);
    table.votes({ ana: '5' });
    table.connected.delete('dee');
    const before = table.game;
    expect(table.does('ana', { type: 'nudge' })[0]).toMatchObject({
      type: 'playersNudged',
      data: { playerIds: ['bo', 'cleo'] },
      reason: 'Ana nudged 2 players',
    });
    expect(table.game).toBe(before);
    expect(table.does('bo', { type: 'nudge', playerIds: ['cleo', 'cleo'] })[0]).toMatchObject({
      data: { playerIds: ['cleo'] },
      reason: 'Bo nudged Cleo',
    });
  });

  test('[D20] with nobody to nudge it is nothing', () => {
    const table = scene(['ana', 'bo']);
    expect(table.does('ana', { type: 'nudge', playerIds: [] })).toEqual([]);
    table.votes({ ana: '5', bo: '8' });
    expect(table.does('ana', { type: 'nudge' })).toEqual([]);
    table.does('ana', { type: 'removeStory', storyId: 's1' });
    expect(table.does('ana', { type: 'nudge' })).toEqual([]);
  });

  test('[D19] of somebody who is not there is unknown_player', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', { type: 'leaveGame' });
    expect(table.refused('ana', { type: 'nudge', playerIds: ['bo'] }).code).toBe('unknown_player');
    expect(table.refused('ana', { type: 'nudge', playerIds: ['__proto__'] }).code).toBe('unknown_player');
  });
});

describe('sendReaction', () => {
  test('[L1] is recorded and changes nothing', () => {
    const table = scene(['ana', 'bo']);
    const before = table.game;
    expect(table.does('bo', { type: 'sendReaction', emoji: ' 🎉 ' })[0]).toMatchObject({
      type: 'reactionSent',
      data: { emoji: '🎉', playerId: null },
      reason: 'Bo sent 🎉',
    });
    expect(table.does('bo', { type: 'sendReaction', emoji: '👏', playerId: 'ana' })[0]).toMatchObject({
      data: { emoji: '👏', playerId: 'ana' },
      reason: 'Bo sent 👏 to Ana',
    });
    expect(table.game).toBe(before);
  });

  test.each([
    ['', 'invalid_message'],
    [' ', 'invalid_message'],
    ['\u0007', 'invalid_message'],
    ['\uD83C', 'invalid_message'],
    ['x'.repeat(17), 'limit_reached'],
  ])('[D23] %j is %s', (emoji, code) => {
    expect(scene(['ana']).refused('ana', { type: 'sendReaction', emoji }).code).toBe(code);
  });

  test('[D19] to somebody who is not there is unknown_player', () => {
    const refusal = scene(['ana']).refused('ana', { type: 'sendReaction', emoji: '🎉', playerId: 'bo' });
    expect(refusal.code).toBe('unknown_player');
  });
});
