import type { EventType } from '@planning-poker/poker';
import { gameId, id, timestamp } from '../fields.ts';
import { confidence, role } from '../inputs.ts';
import { z } from '../zod.ts';
import { deck, roundResult, settings, shownPastRound, votes } from './domain-schemas.ts';

const optionalText = z.nullable(z.string());
const changedText = z.exactOptional(optionalText);
const beforeStory = z.nullable(id);
const round = z.int().check(z.minimum(0));
const nothing = z.object({});
const ofPlayer = z.object({ playerId: id });
const ofStory = z.object({ storyId: id });
const ofRound = z.object({ storyId: id, round });
const ofVote = { storyId: id, round, playerId: id };
const running = z.object({ startedAt: timestamp, endsAt: timestamp });

const newStory = z.object({
  storyId: id,
  title: z.string(),
  key: optionalText,
  link: optionalText,
  description: optionalText,
  notes: z.exactOptional(z.string()),
  estimate: z.exactOptional(z.string()),
  skipped: z.exactOptional(z.literal(true)),
  pastRounds: z.exactOptional(z.array(shownPastRound)),
});

/** The `data` of each event as it stands on the wire, by the event's name. */
export const eventData = {
  gameCreated: z.object({ gameId, name: z.string(), deck, settings }),
  playerJoined: z.object({ playerId: id, name: z.string(), role, facilitator: z.boolean() }),
  playerLeft: z.object({ playerId: id, reason: z.enum(['left', 'removed']) }),
  playerReadmitted: ofPlayer,
  playerRenamed: z.object({ playerId: id, name: z.string() }),
  playerRoleChanged: z.object({ playerId: id, role }),
  facilitatorChanged: z.object({ playerId: id, facilitator: z.boolean() }),
  storiesAdded: z.object({ stories: z.array(newStory), before: beforeStory }),
  storyEdited: z.object({
    storyId: id,
    title: z.exactOptional(z.string()),
    key: changedText,
    link: changedText,
    description: changedText,
    notes: changedText,
  }),
  storyMoved: z.object({ storyId: id, before: beforeStory }),
  storyRemoved: ofStory,
  storiesRemoved: z.object({ storyIds: z.array(id) }),
  storyRestored: ofStory,
  storyStarted: ofRound,
  votingOpened: z.object({ stories: z.array(ofRound) }),
  voteSubmitted: z.object({ ...ofVote, card: z.exactOptional(z.string()), confidence: z.exactOptional(confidence) }),
  voteChanged: z.object({ ...ofVote, card: z.string(), confidence: z.exactOptional(confidence), result: roundResult }),
  voteWithdrawn: z.object(ofVote),
  votesRevealed: z.object({
    storyId: id,
    round,
    votes,
    result: roundResult,
    anonymous: z.exactOptional(z.literal(true)),
  }),
  roundStarted: ofRound,
  estimateAccepted: z.object({ storyId: id, estimate: z.string() }),
  estimateWithdrawn: ofStory,
  storySkipped: ofStory,
  timerStarted: running,
  timerPaused: z.object({ remainingMs: z.int().check(z.minimum(0)) }),
  timerResumed: running,
  timerStopped: nothing,
  timerExpired: nothing,
  gameConfigured: z.object({
    name: z.exactOptional(z.string()),
    deck: z.exactOptional(deck),
    settings: z.exactOptional(settings),
  }),
  playersNudged: z.object({ playerIds: z.array(id) }),
  reactionSent: z.object({ emoji: z.string(), playerId: z.nullable(id) }),
  gameEnded: z.object({ estimates: z.array(z.object({ storyId: id, estimate: z.string() })) }),
  gameReopened: nothing,
} as const satisfies { readonly [Type in EventType]: z.ZodMiniType };

/** The event of a name, whole. */
export function eventSchema(type: EventType) {
  return z.object({
    version: z.int().check(z.minimum(1)),
    type: z.literal(type),
    data: eventData[type],
    /** null: the server's own (auto-reveal, timer) */
    actor: z.nullable(id),
    at: timestamp,
    correlationId: id,
    reason: z.string(),
  });
}
