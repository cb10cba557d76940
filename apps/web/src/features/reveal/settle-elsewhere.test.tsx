// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { after } from '../../messages/en/after.ts';
import { teach } from '../../messages/t.ts';
import { aGame, aRevealedRound, aStory } from '../../testing/a-game.ts';
import { fakeStore } from '../../testing/fake-store.ts';
import { show } from '../../testing/show.tsx';
import { GoOnBar } from './go-on-bar.tsx';
import { SettleBar } from './settle-bar.tsx';

teach(after);
afterEach(cleanup);

const round = aRevealedRound({ ana: '5', bo: '5' }, { suggestion: '5' });
const game = aGame({
  stories: [
    aStory('Refunds', { status: 'voting' }),
    aStory('Receipts', { status: 'revealed', rounds: [round] }),
    aStory('Export'),
  ],
  currentStoryId: 'refunds',
});

describe('settling a story that this page looks at alone', () => {
  it('[U31] takes the estimate, and nobody to another story', () => {
    const store = fakeStore({ game, lookedAt: 'receipts' });
    if (round.result !== null) show(<SettleBar result={round.result} aside={null} />, store);
    fireEvent.click(screen.getByRole('button', { name: 'Take 5' }));
    expect(store.submitted).toEqual([{ type: 'acceptEstimate', storyId: 'receipts', estimate: '5' }]);
  });

  it('[U31] offers no way on, which would be everybody’s', () => {
    const store = fakeStore({ game, lookedAt: 'receipts' });
    show(<GoOnBar estimate="5" aside={null} />, store);
    expect(screen.getByText('Estimated: 5.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Next story' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(store.submitted).toEqual([]);
  });
});
