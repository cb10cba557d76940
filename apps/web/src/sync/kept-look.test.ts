import { describe, expect, it } from 'vitest';
import { aGame, aStory } from '../testing/a-game.ts';
import { keptLook } from './kept-look.ts';

const game = aGame({ stories: [aStory('Refunds'), aStory('Export'), aStory('Gone', { status: 'removed' })] });

describe('keptLook', () => {
  it('[U14] goes on while the others are elsewhere', () => {
    expect(keptLook('export', game)).toBe('export');
  });

  it('[U14] waits for the game, after a reload', () => {
    expect(keptLook('export', null)).toBe('export');
  });

  it.each([
    ['the others have come too', 'refunds'],
    ['the story was removed', 'gone'],
    ['there is no such story', 'other'],
  ])('[U14] ends where %s', (_, storyId) => {
    expect(keptLook(storyId, game)).toBeNull();
  });
});
