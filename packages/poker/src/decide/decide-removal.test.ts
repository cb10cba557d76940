import { describe, expect, test } from 'vitest';
import { scene, typesOf } from '../testing/scene.ts';

describe('removeStory and restoreStory', () => {
  test('[D24] bring a story back with its round, its votes and its place', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', table.vote('8'));
    const before = table.story();
    table.does('ana', { type: 'startTimer', seconds: 60 });
    expect(table.does('ana', { type: 'removeStory', storyId: 's1' })[0]).toMatchObject({
      type: 'storyRemoved',
      reason: 'Ana removed “Login”',
    });
    expect(table.story().status).toBe('removed');
    expect(table.game).toMatchObject({ currentStoryId: null, timer: null });
    expect(table.does('ana', { type: 'removeStory', storyId: 's1' })).toEqual([]);
    expect(table.does('ana', { type: 'restoreStory', storyId: 's1' })[0]?.reason).toBe('Ana restored “Login”');
    expect(table.story()).toEqual(before);
    expect(table.does('ana', { type: 'restoreStory', storyId: 's1' })).toEqual([]);
    expect(table.order).toBe('s1 s2 s3');
  });

  test('[D24] of another story leave focus and timer alone', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'startTimer', seconds: 60 });
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    expect(table.game).toMatchObject({ currentStoryId: 's1', timer: { startedAt: 2_000 } });
  });

  test('[D24] bring back what it was: pending, skipped, revealed, estimated', () => {
    const table = scene(['ana'], { stories: ['A', 'B', 'C', 'D', 'E'] });
    table.votes({ ana: '5' });
    table.reveal();
    table.does('ana', { type: 'startStory', storyId: 's3' });
    table.does('ana', { type: 'skipStory', storyId: 's3' });
    table.does('ana', { type: 'acceptEstimate', storyId: 's4', estimate: '5' });
    const statuses = ['revealed', 'pending', 'skipped', 'estimated', 'pending'];
    expect(table.game.stories.map((story) => story.status)).toEqual(statuses);
    for (const { storyId } of table.game.stories) {
      expect(typesOf(table.does('ana', { type: 'removeStory', storyId }))).toEqual(['storyRemoved']);
      table.does('ana', { type: 'restoreStory', storyId });
    }
    expect(table.game.stories.map((story) => story.status)).toEqual(statuses);
  });

  test('[D24] of a story that never was are unknown_story', () => {
    const table = scene(['ana']);
    expect(table.refused('ana', { type: 'removeStory', storyId: '__proto__' }).code).toBe('unknown_story');
    expect(table.refused('ana', { type: 'restoreStory', storyId: 'nope' }).code).toBe('unknown_story');
    expect(table.refused('ana', { type: 'editStory', storyId: 'nope', title: 'A' }).code).toBe('unknown_story');
  });
});

describe('removeStories', () => {
  test('[D24] takes all away in one event, with focus and timer, and each can come back', () => {
    const table = scene(['ana', 'bo']);
    table.does('bo', table.vote('8'));
    const before = table.story();
    table.does('ana', { type: 'startTimer', seconds: 60 });
    expect(table.does('ana', { type: 'removeStories', storyIds: ['s3', 's1', 's3'] })).toMatchObject([
      { type: 'storiesRemoved', data: { storyIds: ['s3', 's1'] }, reason: 'Ana removed 2 stories' },
    ]);
    expect(table.game.stories.map((story) => story.status)).toEqual(['removed', 'pending', 'removed']);
    expect(table.game).toMatchObject({ currentStoryId: null, timer: null });
    table.does('ana', { type: 'restoreStory', storyId: 's1' });
    expect(table.story()).toEqual(before);
  });

  test('[D24] of other stories leaves focus and timer alone', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'startTimer', seconds: 60 });
    const [event] = table.does('ana', { type: 'removeStories', storyIds: ['s2'] });
    expect(event?.reason).toBe('Ana removed “Search”');
    expect(table.game).toMatchObject({ currentStoryId: 's1', timer: { startedAt: 2_000 } });
  });

  test('[D20] passes over those that are gone already', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    expect(table.does('ana', { type: 'removeStories', storyIds: ['s2', 's3'] })[0]?.data).toEqual({ storyIds: ['s3'] });
    expect(table.does('ana', { type: 'removeStories', storyIds: ['s2', 's3'] })).toEqual([]);
    expect(table.does('ana', { type: 'removeStories', storyIds: [] })).toEqual([]);
  });

  test('[D24] is all or none: one that never was is unknown_story', () => {
    const table = scene(['ana']);
    expect(table.refused('ana', { type: 'removeStories', storyIds: ['s1', '__proto__'] }).code).toBe('unknown_story');
    expect(table.story().status).toBe('voting');
  });
});
