import type { Command, Game } from '@planning-poker/poker';
import type { PendingCommand } from '@planning-poker/sync';
import { beforeEach, expect, test } from 'vitest';
import { predictedGame } from './predicted-game.ts';
import { SmallLog } from './small-log.ts';

let small: SmallLog;

beforeEach(() => {
  small = new SmallLog();
});

function predicted(...commands: readonly Command[]): Game {
  const pending = commands.map((command, index): PendingCommand<Command> => ({
    correlationId: `c${index}`,
    command,
    stage: 'sent',
    since: 7,
  }));
  const { book } = small;
  return predictedGame(book.decider, book.foldAt(book.version, 'bo'), { pending, presence: null }, 'bo');
}

test('[R4] what is pending is there at once, one after the other, as its sender may see it', () => {
  const game = predicted(
    { type: 'submitVote', storyId: 's', round: 1, card: '5' },
    { type: 'renamePlayer', name: 'Bob' },
    { type: 'submitVote', storyId: 's', round: 1, card: '8' },
  );
  expect(game.stories[0]?.rounds[0]?.votes['bo']).toMatchObject({ card: '8', castAt: 7 });
  expect(game.players['bo']?.name).toBe('Bob');
});

test('[C1] [C3] what cannot be foreseen, or would be refused, changes nothing', () => {
  const before = small.book.foldAt(small.book.version, 'bo');
  expect(predicted()).toBe(before);
  expect(predicted({ type: 'addStories', stories: [{ title: 'Two' }] }, { type: 'endGame' })).toEqual(before);
  expect(predicted({ type: 'submitVote', storyId: 's', round: 9, card: '5' })).toEqual(before);
});
