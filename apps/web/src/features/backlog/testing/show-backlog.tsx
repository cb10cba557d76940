import { fireEvent, screen, within } from '@testing-library/react';
import type { GameView } from '../../../sync/game-store.ts';
import { aGame, anOpenRound, aStory } from '../../../testing/a-game.ts';
import { type FakeStore, fakeStore } from '../../../testing/fake-store.ts';
import { show } from '../../../testing/show.tsx';
import { Told } from '../../../testing/told.tsx';
import { Backlog } from '../backlog.tsx';

/** One story on the table, two settled, one to come, one removed. */
export const game = aGame({
  stories: [
    aStory('Refunds', { status: 'voting', rounds: [anOpenRound()], key: 'PAY-118' }),
    aStory('Sign in', { status: 'estimated', estimate: '5' }),
    aStory('Receipts', { status: 'estimated', estimate: 'about 3 weeks' }),
    aStory('Export'),
    aStory('Gone', { status: 'removed' }),
  ],
});

export function showBacklog(view: Partial<GameView> = {}): FakeStore {
  const store = fakeStore({ game, ...view });
  show(<Backlog notices={<Told />} />, store);
  return store;
}
export const lines = () => within(screen.getByRole('list', { name: 'Stories' })).getAllByRole('listitem');
export const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'New story' });
export const type = (value: string) => fireEvent.change(field(), { target: { value } });
