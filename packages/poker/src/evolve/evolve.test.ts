import { describe, expect, test } from 'vitest';
import type { GameEvent } from '../event.ts';
import type { Game } from '../game.ts';
import { scene } from '../testing/scene.ts';
import { evolve } from './evolve.ts';

describe('evolve', () => {
  test('[L1] copies the path to what changes and shares all the rest', () => {
    const others = Array.from({ length: 60 }, (_, player) => `p${player}`);
    const table = scene(['ana', ...others], { stories: Array.from({ length: 200 }, (_, story) => `Story ${story}`) });
    const before = table.game;
    table.does('p1', table.vote('8'));
    const after = table.game;
    const { stories, ...rest } = before;
    for (const name of Object.keys(rest) as (keyof typeof rest)[]) expect(after[name]).toBe(rest[name]);
    expect(after.stories.filter((story, place) => story !== stories[place]).map((story) => story.storyId)).toEqual([
      's1',
    ]);
    expect(after.stories[0]!.rounds[0]).not.toBe(stories[0]!.rounds[0]);
  });

  test('[L1] leaves the game before as it was', () => {
    const table = scene(['ana', 'bo']);
    freeze(table.game);
    table.votes({ ana: '5', bo: '8' });
    freeze(table.game);
    table.reveal();
    table.does('ana', { type: 'acceptEstimate', storyId: 's1', estimate: '8' });
    expect(table.story().estimate).toBe('8');
  });

  test('[L5] an event about what is not there changes nothing', () => {
    const { game } = scene(['ana']);
    const events: readonly Pick<GameEvent, 'type' | 'data'>[] = [
      { type: 'playerLeft', data: { playerId: '__proto__', reason: 'left' } },
      { type: 'storyMoved', data: { storyId: 'nope', before: null } },
      { type: 'voteWithdrawn', data: { storyId: 'nope', round: 1, playerId: 'ana' } },
      { type: 'voteWithdrawn', data: { storyId: 's1', round: 7, playerId: 'ana' } },
      { type: 'timerPaused', data: { remainingMs: 5 } },
    ];
    for (const event of events)
      expect(evolve(game, { ...event, actor: null, at: 1, reason: '' } as GameEvent)).toEqual(game);
  });

  test('[W19] an event that this version does not know is never passed over', () => {
    const { game } = scene(['ana']);
    const event = { type: 'pigsFlew', data: {}, actor: null, at: 1, reason: '' } as unknown as GameEvent;
    expect(() => evolve(game, event)).toThrow('does not know the event pigsFlew');
  });

  test('[L1] a log that begins with anything but gameCreated is none', () => {
    const [, joined] = scene(['ana']).log;
    expect(() => evolve(null, joined!)).toThrow('begins with gameCreated, not with playerJoined');
  });
});

function freeze(value: Game | object): void {
  Object.freeze(value);
  for (const field of Object.values(value) as unknown[]) {
    if (typeof field === 'object' && field !== null && !Object.isFrozen(field)) freeze(field);
  }
}
