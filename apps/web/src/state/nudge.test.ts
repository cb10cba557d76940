import { describe, expect, it } from 'vitest';
import { aGame, anOpenRound, aRevealedRound, aStory } from '../testing/a-game.ts';
import { anEvent, aView } from '../testing/fake-store.ts';
import { nudgeForMe } from './nudge.ts';

const game = (round = anOpenRound()) => aGame({ stories: [aStory('Refunds', { status: 'voting', rounds: [round] })] });
const nudge = anEvent('playersNudged', { playerIds: ['ana', 'chidi'] }, { actor: 'bo', version: 7, at: 5 });

describe('nudgeForMe', () => {
  it('says who waits', () => {
    expect(nudgeForMe(aView({ game: game(), lastEvents: [nudge] }))).toEqual({ version: 7, from: 'Bo' });
  });

  it('[U14] is about the story that the others are at, wherever this tab looks', () => {
    const elsewhere = aStory('Export', { status: 'voting', rounds: [anOpenRound({ ana: '5' })] });
    const both = { ...game(), stories: [...game().stories, elsewhere] };
    expect(nudgeForMe(aView({ game: both, lookedAt: 'export', lastEvents: [nudge] }))).not.toBeNull();
  });

  it.each([
    ['the card lies on the table', aView({ game: game(anOpenRound({ ana: '5' })), lastEvents: [nudge] })],
    ['the cards are turned', aView({ game: game(aRevealedRound({ bo: '5' })), lastEvents: [nudge] })],
    ['it was an earlier round', aView({ game: game({ ...anOpenRound(), openedAt: 6 }), lastEvents: [nudge] })],
    [
      'somebody else is meant',
      aView({ game: game(), lastEvents: [anEvent('playersNudged', { playerIds: ['chidi'] }, { actor: 'bo', at: 5 })] }),
    ],
    ['one nudged oneself', aView({ game: game(), lastEvents: [{ ...nudge, actor: 'ana' }] })],
    ['nobody nudged', aView({ game: game() })],
  ])('is over when %s', (_, view) => {
    expect(nudgeForMe(view)).toBeNull();
  });
});
