import { describe, expect, it } from 'vitest';
import { clientMessageTypes } from './client-message.ts';
import { didYouMean } from './did-you-mean.ts';

describe('the guess at what was meant', () => {
  it.each([
    ['submitVote', 'submitVote'],
    ['SUBMITVOTE', 'submitVote'],
    ['submit_vote', 'submitVote'],
    ['revealVote', 'revealVotes'],
    ['joingame', 'joinGame'],
    ['recieved', 'received'],
    ['synch', 'sync'],
  ])('[W10] of %s is %s', (written, meant) => {
    expect(didYouMean(written, clientMessageTypes)).toBe(meant);
  });

  it.each([[''], ['vote'], ['teleportPlayer'], ['submitVote'.repeat(1_000_000)]])(
    '[W10] of something else is none',
    (written) => {
      expect(didYouMean(written, clientMessageTypes)).toBeNull();
    },
  );

  it('takes the nearest, and of equally near ones the first', () => {
    expect(didYouMean('ab', ['abcd', 'abc', 'abd'])).toBe('abc');
    expect(didYouMean('x', [])).toBeNull();
  });
});
