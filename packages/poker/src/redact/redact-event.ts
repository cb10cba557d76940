import type { EventData, EventType, GameEvent } from '../event.ts';
import type { PlayerId } from '../game.ts';
import { pick } from './pick.ts';
import { publicDeck, publicPast, publicResult, publicSettings, publicVotes } from './public-shapes.ts';

type Redactors = {
  readonly [Type in EventType]: (data: EventData[Type], viewer: PlayerId | null) => EventData[Type];
};

/** What of each event's data is told, field by named field. */
const redactors: Redactors = {
  gameCreated: (data) => ({
    ...pick(data, 'gameId', 'name'),
    deck: publicDeck(data.deck),
    settings: publicSettings(data.settings),
  }),
  playerJoined: (data) => pick(data, 'playerId', 'name', 'role', 'facilitator'),
  playerLeft: (data) => pick(data, 'playerId', 'reason'),
  playerReadmitted: (data) => pick(data, 'playerId'),
  playerRenamed: (data) => pick(data, 'playerId', 'name'),
  playerRoleChanged: (data) => pick(data, 'playerId', 'role'),
  facilitatorChanged: (data) => pick(data, 'playerId', 'facilitator'),
  storiesAdded: (data) => ({
    stories: data.stories.map((story) => ({
      ...pick(story, 'storyId', 'title', 'key', 'link', 'description', 'notes', 'estimate', 'skipped'),
      ...publicPast(story),
    })),
    before: data.before,
  }),
  storyEdited: (data) => pick(data, 'storyId', 'title', 'key', 'link', 'description', 'notes'),
  storyMoved: (data) => pick(data, 'storyId', 'before'),
  storyRemoved: (data) => pick(data, 'storyId'),
  storiesRemoved: (data) => pick(data, 'storyIds'),
  storyRestored: (data) => pick(data, 'storyId'),
  storyStarted: (data) => pick(data, 'storyId', 'round'),
  votingOpened: (data) => ({ stories: data.stories.map((story) => pick(story, 'storyId', 'round')) }),
  voteSubmitted: (data, viewer) =>
    data.playerId === viewer
      ? pick(data, 'storyId', 'round', 'playerId', 'card', 'confidence')
      : pick(data, 'storyId', 'round', 'playerId'),
  voteChanged: (data) => ({
    ...pick(data, 'storyId', 'round', 'playerId', 'card', 'confidence'),
    result: publicResult(data.result),
  }),
  voteWithdrawn: (data) => pick(data, 'storyId', 'round', 'playerId'),
  votesRevealed: (data) => ({
    ...pick(data, 'storyId', 'round'),
    votes: publicVotes(data.votes, data.anonymous !== true, null),
    result: publicResult(data.result),
    ...pick(data, 'anonymous'),
  }),
  roundStarted: (data) => pick(data, 'storyId', 'round'),
  estimateAccepted: (data) => pick(data, 'storyId', 'estimate'),
  estimateWithdrawn: (data) => pick(data, 'storyId'),
  storySkipped: (data) => pick(data, 'storyId'),
  timerStarted: (data) => pick(data, 'startedAt', 'endsAt'),
  timerPaused: (data) => pick(data, 'remainingMs'),
  timerResumed: (data) => pick(data, 'startedAt', 'endsAt'),
  timerStopped: () => ({}),
  timerExpired: () => ({}),
  gameConfigured: (data) => ({
    ...pick(data, 'name'),
    ...(data.deck === undefined ? {} : { deck: publicDeck(data.deck) }),
    ...(data.settings === undefined ? {} : { settings: publicSettings(data.settings) }),
  }),
  playersNudged: (data) => pick(data, 'playerIds'),
  reactionSent: (data) => pick(data, 'emoji', 'playerId'),
  gameEnded: (data) => ({ estimates: data.estimates.map((story) => pick(story, 'storyId', 'estimate')) }),
  gameReopened: () => ({}),
};

/**
 * The event as `viewer` may see it, folded by whom gives the game as that one may see it (L2).
 *
 * @param viewer null: everybody who has no part in its secret
 */
export function redactEvent(event: GameEvent, viewer: PlayerId | null): GameEvent {
  return redacted(event.type, event, viewer);
}

function redacted<Type extends EventType>(
  type: Type,
  event: {
    readonly data: EventData[Type];
    readonly actor: PlayerId | null;
    readonly at: number;
    readonly reason: string;
  },
  viewer: PlayerId | null,
): GameEvent {
  const data = redactors[type](event.data, viewer);
  // The compiler does not carry over that `data` belongs to `type`; the table above does.
  return { type, data, actor: event.actor, at: event.at, reason: event.reason } as GameEvent;
}

/** The one player whose copy of the event says more than everybody else's (the voter's, of a vote), or null. */
export function secretOf(event: GameEvent): PlayerId | null {
  return event.type === 'voteSubmitted' && event.data.card !== undefined ? event.data.playerId : null;
}
