import type { EventType } from '@planning-poker/poker';
import type { PublicEvent } from '@planning-poker/protocol';

/** What a change is about, as somebody looks for it. */
export const kinds = ['votes', 'results', 'stories', 'people', 'game'] as const;
export type Kind = (typeof kinds)[number];

const kindByType: { readonly [Type in EventType]: Kind } = {
  gameCreated: 'game',
  playerJoined: 'people',
  playerLeft: 'people',
  playerReadmitted: 'people',
  playerRenamed: 'people',
  playerRoleChanged: 'people',
  facilitatorChanged: 'people',
  storiesAdded: 'stories',
  storyEdited: 'stories',
  storyMoved: 'stories',
  storyRemoved: 'stories',
  storiesRemoved: 'stories',
  storyRestored: 'stories',
  storyStarted: 'stories',
  votingOpened: 'stories',
  voteSubmitted: 'votes',
  voteChanged: 'votes',
  voteWithdrawn: 'votes',
  votesRevealed: 'results',
  roundStarted: 'votes',
  estimateAccepted: 'results',
  estimateWithdrawn: 'results',
  storySkipped: 'stories',
  timerStarted: 'game',
  timerPaused: 'game',
  timerResumed: 'game',
  timerStopped: 'game',
  timerExpired: 'game',
  gameConfigured: 'game',
  playersNudged: 'people',
  reactionSent: 'people',
  gameEnded: 'game',
  gameReopened: 'game',
};

/** A newer server may tell of changes that this page has no name for. */
export function kindOf({ type }: Pick<PublicEvent, 'type'>): Kind {
  return Object.hasOwn(kindByType, type) ? kindByType[type] : 'game';
}
