import { describe, expect, test } from 'vitest';
import { type Scene, scene, typesOf } from './testing/scene.ts';
import { upkeep } from './upkeep.ts';

function due(table: Scene): readonly string[] {
  return upkeep(table.game, table.context(null)).commands.map((command) =>
    command.type === 'revealVotes' ? `${command.type} ${command.storyId} ${command.round}` : command.type,
  );
}

const autoReveal = { settings: { autoReveal: true } };

describe('auto-reveal', () => {
  test('[D6] reveals once, as soon as the last one has voted, in nobody’s name', () => {
    const table = scene(['ana', 'bo'], autoReveal);
    expect(due(table)).toEqual([]);
    table.votes({ ana: '5' });
    expect(due(table)).toEqual([]);
    table.votes({ bo: '8' });
    const [event, ...more] = table.keepUp();
    expect(event).toMatchObject({
      type: 'votesRevealed',
      actor: null,
      reason: 'Nobody is waited for any more: the cards on “Login” were revealed',
    });
    expect([more, table.keepUp(), due(table)]).toEqual([[], [], []]);
  });

  test.each([
    ['leaves', (table: Scene) => table.does('bo', { type: 'leaveGame' })],
    ['is removed', (table: Scene) => table.does('ana', { type: 'removePlayer', playerId: 'bo' })],
    ['becomes an observer', (table: Scene) => table.does('bo', { type: 'changeRole', role: 'observer' })],
    ['stays away', (table: Scene) => table.connected.delete('bo')],
  ])('[D6] [D4] reveals when the last one who is waited for %s', (_, goes) => {
    const table = scene(['ana', 'bo', 'cleo'], autoReveal);
    table.votes({ ana: '5', cleo: '8' });
    expect(due(table)).toEqual([]);
    goes(table);
    expect(due(table)).toEqual(['revealVotes s1 1']);
    expect(typesOf(table.keepUp())).toEqual(['votesRevealed']);
  });

  test('[D6] reveals when it is switched on and nobody is waited for', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    expect(due(table)).toEqual([]);
    table.does('ana', { type: 'configureGame', settings: { autoReveal: true } });
    expect(due(table)).toEqual(['revealVotes s1 1']);
  });

  test('[D6] [D5] does not reveal an empty table, nor votes that do not count', () => {
    const table = scene(['ana', 'bo'], autoReveal);
    table.votes({ bo: '5' });
    table.does('bo', { type: 'leaveGame' });
    table.connected.clear();
    expect(due(table)).toEqual([]);
  });

  test('[D6] [D3] looks after every open story, in focus or not, but not after removed ones', () => {
    const table = scene(['ana', 'bo'], autoReveal);
    table.does('ana', { type: 'openVoting', storyIds: ['s2', 's3'] });
    table.votes({ ana: '5', bo: '8' }, 's2');
    table.votes({ ana: '5', bo: '8' }, 's3');
    expect(due(table)).toEqual(['revealVotes s2 1', 'revealVotes s3 1']);
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    expect(due(table)).toEqual(['revealVotes s3 1']);
    table.does('ana', { type: 'endGame' });
    expect(due(table)).toEqual([]);
  });

  test('[D6] is left undone where somebody else was faster', () => {
    const table = scene(['ana', 'bo'], autoReveal);
    table.votes({ ana: '5', bo: '8' });
    const [command] = upkeep(table.game, table.context(null)).commands;
    table.does('bo', { type: 'withdrawVote', storyId: 's1', round: 1 });
    expect(table.refused(null, command!).code).toBe('votes_missing');
    table.votes({ bo: '8' });
    table.reveal();
    expect(table.refused(null, command!).code).toBe('round_not_open');
  });
});

describe('the end of a timer', () => {
  test('[D22] is looked for when it is due, and done then', () => {
    const table = scene(['ana']);
    expect(upkeep(table.game, table.context(null))).toEqual({ commands: [], wakeAt: null });
    table.does('ana', { type: 'startTimer', seconds: 10 });
    expect(upkeep(table.game, table.context(null))).toEqual({ commands: [], wakeAt: 12_000 });
    table.now = 12_000;
    expect(upkeep(table.game, table.context(null))).toEqual({ commands: [{ type: 'expireTimer' }], wakeAt: null });
    expect(typesOf(table.keepUp())).toEqual(['timerExpired']);
    expect(upkeep(table.game, table.context(null))).toEqual({ commands: [], wakeAt: null });
  });

  test('[D22] [D21] is not looked for while it is paused or the game has ended', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'startTimer', seconds: 10 });
    table.does('ana', { type: 'pauseTimer' });
    expect(upkeep(table.game, table.context(null)).wakeAt).toBeNull();
    table.does('ana', { type: 'resumeTimer' });
    table.does('ana', { type: 'endGame' });
    expect(upkeep(table.game, table.context(null)).wakeAt).toBeNull();
  });

  test('[D6] [D22] goes together with a reveal', () => {
    const table = scene(['ana'], autoReveal);
    table.votes({ ana: '5' });
    table.does('ana', { type: 'startTimer', seconds: 10 });
    expect(upkeep(table.game, table.context(null)).wakeAt).toBe(13_000);
    table.now = 99_000;
    expect(due(table)).toEqual(['revealVotes s1 1', 'expireTimer']);
    expect(typesOf(table.keepUp())).toEqual(['votesRevealed']);
  });
});
