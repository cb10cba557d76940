import fc from 'fast-check';
import type { CommandType } from '../command.ts';

/**
 * One move of a random game. The numbers choose among what there is when it is played (a player, a story, a card), so that a
 * shrunk game is still a game, and most moves are ones that somebody would make.
 */
export interface Move {
  readonly kind: CommandType | 'everybodyVotes' | 'connect' | 'disconnect' | 'wait';
  readonly who: number;
  readonly which: number;
  readonly what: number;
  /** 0..99: how far from the sensible: a stranger, an unknown story, a round that is over */
  readonly odd: number;
}

/** How often each kind comes: what leads to reveals, changes and restarts more than the rest. */
const weights: { readonly [Kind in Exclude<Move['kind'], 'createGame' | 'expireTimer'>]: number } = {
  everybodyVotes: 12,
  submitVote: 50,
  revealVotes: 16,
  joinGame: 10,
  configureGame: 16,
  restartVoting: 10,
  startStory: 14,
  openVoting: 5,
  withdrawVote: 6,
  acceptEstimate: 3,
  withdrawEstimate: 3,
  skipStory: 2,
  changeRole: 4,
  leaveGame: 2,
  removePlayer: 2,
  readmitPlayer: 10,
  renamePlayer: 2,
  promoteFacilitator: 3,
  demoteFacilitator: 2,
  claimFacilitation: 2,
  addStories: 3,
  editStory: 3,
  moveStory: 3,
  removeStory: 2,
  removeStories: 2,
  restoreStory: 5,
  startTimer: 6,
  pauseTimer: 8,
  resumeTimer: 24,
  stopTimer: 3,
  nudge: 2,
  sendReaction: 2,
  endGame: 1,
  reopenGame: 10,
  connect: 8,
  disconnect: 4,
  wait: 3,
};

const kind: fc.Arbitrary<Move['kind']> = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Move['kind']) })),
);

const number = fc.nat({ max: 9_999 });

const move: fc.Arbitrary<Move> = fc.record({
  kind,
  who: number,
  which: number,
  what: number,
  odd: fc.nat({ max: 99 }),
});

/** Games of up to so many moves, long ones as likely as short ones. */
export function arbitraryMoves(most = 100): fc.Arbitrary<readonly Move[]> {
  return fc.noBias(fc.array(move, { minLength: 1, maxLength: most, size: 'max' }));
}
