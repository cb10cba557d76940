import type { Outcome } from '@planning-poker/sync';
import { expect, test } from 'vitest';
import { isSameOutcome } from './same-outcome.ts';

const accepted: Outcome = { status: 'accepted', gameVersion: 5 };
const rejected: Outcome = {
  status: 'rejected',
  code: 'votes_missing',
  message: 'Wait.',
  details: { waitingFor: ['bo'] },
  gameVersion: 5,
};

test('[W5] an outcome is the same with the same version, and a rejection in all its words and details', () => {
  expect(isSameOutcome(accepted, { ...accepted })).toBe(true);
  expect(isSameOutcome({ ...rejected, details: { waitingFor: ['bo'] } }, rejected)).toBe(true);
});

test.each<[string, Outcome | undefined, Outcome]>([
  ['none', undefined, accepted],
  ['another version', accepted, { ...accepted, gameVersion: 6 }],
  ['another status', accepted, rejected],
  ['another code', rejected, { ...rejected, code: 'forbidden' }],
  ['other words', rejected, { ...rejected, message: 'No.' }],
  ['other details', rejected, { ...rejected, details: {} }],
])('[W5] %s is not the same', (_what, left, right) => {
  expect(isSameOutcome(left, right)).toBe(false);
});
