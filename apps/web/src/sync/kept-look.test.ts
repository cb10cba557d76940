import { describe, expect, it } from 'vitest';
import { aGame, aStory } from '../testing/a-game.ts';
import { keptLook } from './kept-look.ts';

const game = aGame({ stories: [aStory('Refunds'), aStory('Export'), aStory('Gone', { status: 'removed' })] });

describe('keptLook', () => {
  it('[U14] goes on while the others are elsewhere', () => {
    expect(keptLook('export', game)).toBe('export');
  });

  it.each([
    ['the others have come too', 'refunds', game],
    ['the story was removed', 'gone', game],
    ['there is no such story', 'other', game],
    ['nothing is known of the game', 'export', null],
  ])('[U14] ends where %s', (_, storyId, known) => {
    expect(keptLook(storyId, known)).toBeNull();
  });
});
