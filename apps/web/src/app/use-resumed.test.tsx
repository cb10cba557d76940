// @vitest-environment jsdom
import type { Command } from '@planning-poker/poker';
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeStore } from '../testing/fake-store.ts';
import { show } from '../testing/show.tsx';
import { NoticeList } from './notice-list.tsx';
import { useResumed } from './use-resumed.ts';

function Notices() {
  useResumed();
  return <NoticeList />;
}

const vote: Command = { type: 'submitVote', storyId: 's1', round: 1, card: '5' };
const refused = { status: 'rejected', code: 'stale_round', message: '', details: {}, retryable: false } as const;

it('[U51] [C4] tells why something from before a reload was refused, and of nothing else', () => {
  const game = fakeStore();
  show(<Notices />, game);
  const settle = (
    command: Command,
    isResumed: boolean,
    outcome: typeof refused | { status: 'accepted'; gameVersion: 1 },
  ) => act(() => game.settle({ correlationId: 'c1', command, outcome, isResumed }));
  const said = () => screen.getByRole('status').textContent;
  settle(vote, false, refused);
  settle(vote, true, { status: 'accepted', gameVersion: 1 });
  expect(said()).toBe('');
  settle(vote, true, refused);
  expect(said()).toContain('Your 5 was taken back. That round is over.');
  settle({ type: 'leaveGame' }, true, { ...refused });
  expect(said()).toMatch(/That round is over\..*That round is over\./);
});
