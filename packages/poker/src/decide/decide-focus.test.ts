import { describe, expect, test } from 'vitest';
import { scene, typesOf } from '../testing/scene.ts';

describe('startStory', () => {
  test('[D3] moves the focus and opens the first round of a pending story', () => {
    const table = scene(['ana', 'bo']);
    expect(table.does('ana', { type: 'startStory', storyId: 's2' })).toEqual([
      {
        type: 'storyStarted',
        data: { storyId: 's2', round: 1 },
        actor: 'ana',
        at: 3_000,
        reason: 'Ana started “Search”',
      },
    ]);
    expect(table.game.currentStoryId).toBe('s2');
    expect(table.story('s2')).toMatchObject({
      status: 'voting',
      rounds: [{ number: 1, status: 'open', openedAt: 3_000 }],
    });
  });

  test('[D3] coming back loses no vote: starting is not resetting', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    const before = table.story();
    table.does('ana', { type: 'startStory', storyId: 's2' });
    expect(table.story()).toEqual(before);
    expect(table.does('ana', { type: 'startStory', storyId: 's1' })[0]?.data).toEqual({ storyId: 's1', round: 1 });
    expect(table.story()).toEqual(before);
  });

  test('[D3] of a revealed or estimated story moves the focus alone', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.reveal();
    table.does('ana', { type: 'acceptEstimate', storyId: 's2', estimate: '5' });
    table.does('ana', { type: 'startStory', storyId: 's2' });
    expect(table.does('ana', { type: 'startStory', storyId: 's1' })[0]?.data).toEqual({ storyId: 's1', round: 1 });
    expect(table.story().status).toBe('revealed');
    expect(table.story('s2')).toMatchObject({ status: 'estimated', rounds: [], estimate: '5' });
    expect(table.does('ana', { type: 'startStory', storyId: 's2' })[0]?.data).toEqual({ storyId: 's2', round: 0 });
  });

  test('[D20] of the story in focus does nothing', () => {
    const table = scene(['ana']);
    expect(table.does('ana', { type: 'startStory', storyId: 's1' })).toEqual([]);
  });

  test('[D24] of a skipped story opens another round', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.does('ana', { type: 'skipStory', storyId: 's1' });
    expect(table.does('ana', { type: 'startStory', storyId: 's1' })[0]?.data).toEqual({ storyId: 's1', round: 2 });
    expect(table.story().rounds.map((round) => round.status)).toEqual(['abandoned', 'open']);
    expect(table.round().votes).toEqual({});
  });

  test('[D22] starts the timer where each round has its time', () => {
    const table = scene(['ana'], { settings: { roundSeconds: 90 } });
    const [, timer] = table.does('ana', { type: 'startStory', storyId: 's2' });
    expect(timer).toMatchObject({
      type: 'timerStarted',
      data: { startedAt: 2_000, endsAt: 92_000 },
      reason: 'The round has 90 seconds',
    });
    expect(typesOf(table.does('ana', { type: 'startStory', storyId: 's1' }))).toEqual(['storyStarted']);
  });

  test('[D24] [D23] a removed story is unknown_story, one with 100 rounds limit_reached', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    expect(table.refused('ana', { type: 'startStory', storyId: 's2' }).code).toBe('unknown_story');
    for (let round = 1; round < 100; round += 1) table.does('ana', { type: 'restartVoting', storyId: 's1', round });
    table.does('ana', { type: 'skipStory', storyId: 's1' });
    expect(table.refused('ana', { type: 'startStory', storyId: 's1' }).code).toBe('limit_reached');
    expect(table.refused('ana', { type: 'openVoting', storyIds: ['s3', 's1'] }).code).toBe('limit_reached');
  });
});

describe('openVoting', () => {
  test('[D3] opens several stories at once, those that have no round; the focus stays', () => {
    const table = scene(['ana', 'bo'], { stories: ['A', 'B', 'C', 'D'] });
    table.votes({ bo: '8' });
    table.does('ana', { type: 'skipStory', storyId: 's2' });
    const [event] = table.does('ana', { type: 'openVoting', storyIds: ['s1', 's3', 's2', 's3'] });
    expect(event).toMatchObject({
      type: 'votingOpened',
      data: {
        stories: [
          { storyId: 's3', round: 1 },
          { storyId: 's2', round: 1 },
        ],
      },
      reason: 'Ana opened voting on 2 stories',
    });
    expect(table.game.currentStoryId).toBe('s1');
    expect(table.game.stories.map((story) => story.status)).toEqual(['voting', 'voting', 'voting', 'pending']);
    expect(table.round().votes).toHaveProperty('bo');
    expect(table.does('ana', { type: 'openVoting', storyIds: ['s4'] })[0]?.reason).toBe('Ana opened voting on “D”');
  });

  test('[D20] nothing to open is nothing', () => {
    const table = scene(['ana']);
    expect(table.does('ana', { type: 'openVoting', storyIds: [] })).toEqual([]);
    expect(table.does('ana', { type: 'openVoting', storyIds: ['s1'] })).toEqual([]);
    expect(table.refused('ana', { type: 'openVoting', storyIds: ['s2', 'nope'] }).code).toBe('unknown_story');
  });
});

describe('acceptEstimate', () => {
  test('[D20] settles with any text; the same again is nothing', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.reveal();
    expect(table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: ' about 9 ' })[0]).toMatchObject({
      type: 'estimateAccepted',
      data: { storyId: 's1', estimate: 'about 9' },
      reason: 'Ana settled “Login” at about 9',
    });
    expect(table.story()).toMatchObject({ status: 'estimated', estimate: 'about 9', rounds: [{ status: 'revealed' }] });
    expect(table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: 'about 9' })).toEqual([]);
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '13' });
    expect(table.story().estimate).toBe('13');
  });

  test('[D24] of a story that is voted on abandons the round, whose cards stay hidden, and its timer', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.does('ana', { type: 'startTimer', seconds: 60 });
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
    expect(table.round()).toMatchObject({ status: 'abandoned', result: null });
    expect(table.game.timer).toBeNull();
  });

  test('[D23] an estimate has 1 to 20 characters', () => {
    const table = scene(['ana']);
    const accept = (estimate: string) => ({ type: 'acceptEstimate', storyId: 's1', estimate }) as const;
    expect(table.refused('ana', accept(' ')).code).toBe('invalid_message');
    expect(table.refused('ana', accept('a\nb')).code).toBe('invalid_message');
    expect(table.refused('ana', accept('x'.repeat(21))).code).toBe('limit_reached');
    expect(table.refused('ana', { ...accept('5'), storyId: 'nope' }).code).toBe('unknown_story');
    table.does('ana', accept('x'.repeat(20)));
  });

  test('[D19] is for facilitators, or for everyone where the settings say so', () => {
    const table = scene(['ana', 'bo'], { settings: { permissions: { estimates: 'everyone' } } });
    table.does('bo', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
    expect(table.refused('bo', { type: 'skipStory', storyId: 's1' }).code).toBe('forbidden');
  });
});

describe('skipStory', () => {
  test('[D24] leaves the story for later, without an estimate; its open round is over', () => {
    const table = scene(['ana', 'bo']);
    table.does('ana', { type: 'acceptEstimate', storyId: 's2', estimate: '5' });
    table.votes({ bo: '8' });
    table.does('ana', { type: 'startTimer', seconds: 60 });
    expect(table.does('ana', { type: 'skipStory', storyId: 's1' })[0]).toMatchObject({
      type: 'storySkipped',
      reason: 'Ana skipped “Login”',
    });
    expect(table.story()).toMatchObject({ status: 'skipped', rounds: [{ status: 'abandoned' }] });
    expect(table.game.timer).toBeNull();
    table.does('ana', { type: 'skipStory', storyId: 's2' });
    expect(table.story('s2')).toMatchObject({ status: 'skipped', estimate: null });
    expect(table.does('ana', { type: 'skipStory', storyId: 's1' })).toEqual([]);
    expect(table.refused('ana', { type: 'skipStory', storyId: 'nope' }).code).toBe('unknown_story');
  });
});

describe('withdrawEstimate', () => {
  test('[D24] leads back to what was revealed; without an estimate it is nothing', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ ana: '5', bo: '8' });
    table.reveal();
    const revealed = table.game;
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
    expect(table.does('ana', { type: 'withdrawEstimate', storyId: 's1' })).toMatchObject([
      { type: 'estimateWithdrawn', data: { storyId: 's1' }, reason: 'Ana took back 5 for “Login”' },
    ]);
    expect(table.game).toEqual(revealed);
    expect(table.does('ana', { type: 'withdrawEstimate', storyId: 's1' })).toEqual([]);
  });

  test('[D24] of a story that was being voted on leaves the abandoned round so: the next start opens another', () => {
    const table = scene(['ana', 'bo']);
    table.votes({ bo: '8' });
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '5' });
    table.does('ana', { type: 'withdrawEstimate', storyId: 's1' });
    expect(table.story()).toMatchObject({ status: 'pending', estimate: null, rounds: [{ status: 'abandoned' }] });
    table.does('ana', { type: 'startStory', storyId: 's1' });
    expect(table.round()).toMatchObject({ number: 2, status: 'open', votes: {} });
  });

  test('[D24] of a removed story, or of one that never was, is unknown_story', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    expect(table.refused('ana', { type: 'withdrawEstimate', storyId: 's2' }).code).toBe('unknown_story');
    expect(table.refused('ana', { type: 'withdrawEstimate', storyId: 'nope' }).code).toBe('unknown_story');
  });
});
