import { describe, expect, it } from 'vitest';
import { aGame, aRevealedRound, aStory } from '../testing/a-game.ts';
import { anEvent, aView } from '../testing/fake-store.ts';
import { notSeenBy } from './delivery.ts';

const game = aGame({ stories: [aStory('Refunds', { status: 'revealed', rounds: [aRevealedRound({ ana: '5' })] })] });
const reveal = anEvent('votesRevealed', {}, { version: 9 });

describe('notSeenBy', () => {
  it('[W16] names the connected ones who have not told that they have seen the reveal', () => {
    const delivery = { gameVersion: 9, seenBy: ['ana', 'chidi'] };
    expect(notSeenBy(aView({ game, delivery, lastEvents: [reveal] }))).toEqual(['bo']);
  });

  it.each([
    ['nothing is told', aView({ game, lastEvents: [reveal] })],
    ['it is about an earlier reveal', aView({ game, delivery: { gameVersion: 8, seenBy: [] }, lastEvents: [reveal] })],
    [
      'this tab looks at another story',
      aView({ game, lookedAt: 'x', delivery: { gameVersion: 9, seenBy: [] }, lastEvents: [reveal] }),
    ],
    ['nothing is revealed', aView({ delivery: { gameVersion: 9, seenBy: [] }, lastEvents: [reveal] })],
  ])('says nothing where %s', (_, view) => {
    expect(notSeenBy(view)).toBeNull();
  });
});
