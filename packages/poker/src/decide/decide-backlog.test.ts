import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../command.ts';
import { scene, typesOf } from '../testing/scene.ts';

function many(count: number): readonly { readonly title: string }[] {
  return Array.from({ length: count }, () => ({ title: 'A' }));
}

describe('addStories', () => {
  test('[D20] adds all in one event, at the end or before a story', () => {
    const table = scene(['ana']);
    const stories = [{ title: ' A ', description: 'a\r\nb', link: ' ' }, { title: 'B' }];
    const [event, ...more] = table.does('ana', { type: 'addStories', stories });
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'storiesAdded',
      data: {
        stories: [
          { storyId: 's4', title: 'A', key: null, link: null, description: 'a\nb' },
          { storyId: 's5', title: 'B', key: null, link: null, description: null },
        ],
        before: null,
      },
      reason: 'Ana added 2 stories',
    });
    expect(table.does('ana', { type: 'addStories', stories: [{ title: 'C' }], before: 's2' })[0]?.reason).toBe(
      'Ana added “C”',
    );
    expect(table.order).toBe('s1 s6 s2 s3 s4 s5');
    expect(table.story('s6')).toEqual({
      storyId: 's6',
      title: 'C',
      key: null,
      link: null,
      description: null,
      notes: null,
      status: 'pending',
      rounds: [],
      estimate: null,
    });
    expect(table.does('ana', { type: 'addStories', stories: [] })).toEqual([]);
  });

  test('[D24] before a story that was removed meanwhile works; before one that never was does not', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    table.does('ana', { type: 'addStories', stories: [{ title: 'C' }], before: 's2' });
    expect(table.order).toBe('s1 s4 s2 s3');
    const lost = { type: 'addStories', stories: [{ title: 'C' }], before: 'nope' } as const;
    expect(table.refused('ana', lost).code).toBe('unknown_story');
  });

  test('[D23] all or none, and says which is wrong', () => {
    const table = scene(['ana']);
    const stories = [{ title: 'A' }, { title: 'B', link: 'javascript:alert(1)' }];
    expect(table.refused('ana', { type: 'addStories', stories })).toMatchObject({
      code: 'invalid_message',
      details: { issues: [{ path: 'stories.1.link' }] },
    });
    const broken = [{ key: 'x'.repeat(101) }, { description: 'x'.repeat(10_001) }, { title: 'x'.repeat(301) }];
    for (const draft of broken) {
      expect(table.refused('ana', { type: 'addStories', stories: [{ title: 'A', ...draft }] }).code).toBe(
        'limit_reached',
      );
    }
    expect(table.game.stories).toHaveLength(3);
  });

  test('[D23] up to 1,000 stories; a removed one takes no room until it comes back', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'addStories', stories: many(997) });
    const more = { type: 'addStories', stories: many(1) } as const;
    const full = { code: 'limit_reached', message: expect.stringContaining('1,000 stories') };
    expect(table.refused('ana', more)).toMatchObject(full);
    table.does('ana', { type: 'removeStory', storyId: 's2' });
    expect(typesOf(table.does('ana', more))).toEqual(['storiesAdded']);
    expect(table.refused('ana', { type: 'restoreStory', storyId: 's2' })).toMatchObject(full);
  });

  test('[D23] a backlog of 1,000 is pasted and taken back twice, and kept the third time; then 3,000 are there for ever', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'removeStories', storyIds: ['s1', 's2', 's3'] });
    for (const left of [1_000, 997]) {
      table.does('ana', { type: 'addStories', stories: many(left) });
      const storyIds = table.game.stories.slice(-left).map(({ storyId }) => storyId);
      expect(table.does('ana', { type: 'removeStories', storyIds })).toMatchObject([
        { reason: `Ana removed ${left} stories` },
      ]);
    }
    table.does('ana', { type: 'addStories', stories: many(1_000) });
    table.does('ana', { type: 'removeStory', storyId: 's1003' });
    table.does('ana', { type: 'removeStory', storyId: table.game.stories.at(-1)!.storyId });
    expect(table.refused('ana', { type: 'addStories', stories: many(1) })).toMatchObject({
      code: 'limit_reached',
      message: expect.stringContaining('3,000 stories, removed ones too'),
    });
  });
});

describe('editStory', () => {
  test('[D20] changes what is asked for and is not so already', () => {
    const table = scene(['ana']);
    const edit: CommandOf<'editStory'> = {
      type: 'editStory',
      storyId: 's1',
      title: 'Log in',
      key: 'APP-1',
      link: 'https://tracker.example/APP-1',
      description: 'As a user',
      notes: 'Ask Bo',
    };
    const { type: _type, ...fields } = edit;
    const [event] = table.does('ana', edit);
    expect(event).toMatchObject({ type: 'storyEdited', data: fields, reason: 'Ana edited “Login”' });
    expect(table.story()).toMatchObject(fields);
    expect(table.does('ana', edit)).toEqual([]);
    expect(table.does('ana', { ...edit, notes: null, key: ' ' })[0]?.data).toEqual({
      storyId: 's1',
      key: null,
      notes: null,
    });
    expect(table.story()).toMatchObject({ title: 'Log in', key: null, notes: null, description: 'As a user' });
    expect(table.does('ana', { type: 'editStory', storyId: 's1' })).toEqual([]);
  });

  test.each([
    [{ title: '' }, 'invalid_message', 'title'],
    [{ title: 'a\nb' }, 'invalid_message', 'title'],
    [{ link: 'javascript:alert(1)' }, 'invalid_message', 'link'],
    [{ key: 'a\nb' }, 'invalid_message', 'key'],
  ] as const)('[D23] %j is %s', (change, code, path) => {
    const refusal = scene(['ana']).refused('ana', { type: 'editStory', storyId: 's1', ...change });
    expect(refusal).toMatchObject({ code, details: { issues: [{ path }] } });
  });

  test('[D23] notes have up to 10,000 characters', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'editStory', storyId: 's1', notes: 'x'.repeat(10_000) });
    expect(table.refused('ana', { type: 'editStory', storyId: 's1', notes: 'x'.repeat(10_001) })).toMatchObject({
      code: 'limit_reached',
      details: { limit: 'notesLength' },
    });
  });
});

describe('moveStory', () => {
  test.each([
    ['s1', 's3', 's2 s1 s3'],
    ['s3', 's1', 's3 s1 s2'],
    ['s1', null, 's2 s3 s1'],
  ] as const)('[D20] %s before %s', (storyId, before, expected) => {
    const table = scene(['ana']);
    const [event] = table.does('ana', { type: 'moveStory', storyId, before });
    expect(event).toMatchObject({ type: 'storyMoved', data: { storyId, before } });
    expect(table.order).toBe(expected);
  });

  test.each([
    ['s1', 's2'],
    ['s1', 's1'],
    ['s3', null],
  ] as const)('[D20] %s before %s is where it is', (storyId, before) => {
    expect(scene(['ana']).does('ana', { type: 'moveStory', storyId, before })).toEqual([]);
  });

  test('[D24] a removed story does not move, and is still a place', () => {
    const table = scene(['ana']);
    table.does('ana', { type: 'removeStory', storyId: 's3' });
    expect(table.refused('ana', { type: 'moveStory', storyId: 's3', before: 's1' }).code).toBe('unknown_story');
    table.does('ana', { type: 'moveStory', storyId: 's1', before: 's3' });
    expect(table.order).toBe('s2 s1 s3');
    expect(table.refused('ana', { type: 'moveStory', storyId: 's1', before: 'nope' }).code).toBe('unknown_story');
  });
});
