import type { Game } from '@planning-poker/poker';
import type { Outcome } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { untrueMissing } from './missing-votes.ts';

const game = {
  players: {
    ana: { status: 'active', role: 'voter' },
    bo: { status: 'active', role: 'voter' },
    cem: { status: 'active', role: 'observer' },
  },
  stories: [{ storyId: 's', rounds: [{ number: 1, votes: { ana: { castAt: 1 } } }] }],
} as unknown as Game;

function told(...waitingFor: readonly string[]): string | null {
  const outcome: Outcome = {
    status: 'rejected',
    code: 'votes_missing',
    message: '',
    details: { waitingFor },
    gameVersion: 1,
  };
  return untrueMissing(game, { type: 'revealVotes', storyId: 's', round: 1 }, outcome);
}

test('[D4] [D5] a reveal that is too early names somebody who votes and has not', () => {
  expect(told('bo')).toBeNull();
  expect(told()).toContain('nobody is named');
  expect(told('bo', 'ana')).toBe('ana is waited for, and has voted');
  expect(told('cem')).toBe('cem is waited for, and does not vote');
});
