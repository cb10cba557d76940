import { gameId, id, timestamp } from '../fields.ts';
import { audience, confidence, role, suggestionRule } from '../inputs.ts';
import { z } from '../zod.ts';

/** The domain's shapes in full, for the published contract: a client reads them shallow (`views.ts`), and poker's types hold both together. */

const count = z.int().check(z.minimum(0));
const number = z.nullable(z.number());
const playerIds = z.array(id);
const cardLabel = z.string();
const optionalText = z.nullable(z.string());

export const shownCard = z.object({
  label: cardLabel,
  value: number,
  special: z.exactOptional(z.literal(true)),
});
export const deck = z.object({ id: z.string(), name: z.string(), cards: z.array(shownCard) });

export const settings = z.object({
  autoReveal: z.boolean(),
  changeVoteAfterReveal: z.boolean(),
  anonymousVotes: z.boolean(),
  suggestionRule,
  roundSeconds: z.nullable(count),
  permissions: z.object({ reveal: audience, stories: audience, estimates: audience }),
});

export const player = z.object({
  playerId: id,
  name: z.string(),
  role,
  facilitator: z.boolean(),
  status: z.enum(['active', 'left', 'removed']),
  joinedAt: timestamp,
});

export const vote = z.object({
  card: z.exactOptional(cardLabel),
  confidence: z.exactOptional(confidence),
  castAt: timestamp,
  changed: z.exactOptional(z.literal(true)),
});

export const votes = z.record(z.string(), vote);

/** What the cards of a round come to, of this game or of another. */
const figures = {
  average: number,
  median: number,
  minimum: number,
  maximum: number,
  standardDeviation: number,
  modes: z.array(cardLabel),
  agreement: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  consensus: z.nullable(cardLabel),
  suggestion: z.nullable(cardLabel),
};

export const roundResult = z.object({
  voters: count,
  counted: count,
  counts: z.array(z.object({ card: cardLabel, count, playerIds })),
  ...figures,
  low: playerIds,
  high: playerIds,
});

export const shownRound = z.object({
  number: z.int().check(z.minimum(1)),
  status: z.enum(['open', 'revealed', 'abandoned']),
  openedAt: timestamp,
  revealedAt: z.nullable(timestamp),
  votes,
  result: z.nullable(roundResult),
  anonymous: z.exactOptional(z.literal(true)),
});

export const shownPastRound = z.object({
  openedAt: timestamp,
  revealedAt: timestamp,
  votes: z.array(
    z.object({
      name: z.string(),
      card: z.exactOptional(cardLabel),
      confidence: z.exactOptional(confidence),
      changed: z.exactOptional(z.literal(true)),
    }),
  ),
  counts: z.array(z.object({ card: cardLabel, count })),
  counted: count,
  ...figures,
  low: z.array(z.string()),
  high: z.array(z.string()),
  anonymous: z.exactOptional(z.literal(true)),
});

export const story = z.object({
  storyId: id,
  title: z.string(),
  key: optionalText,
  link: optionalText,
  description: optionalText,
  notes: optionalText,
  status: z.enum(['pending', 'voting', 'revealed', 'estimated', 'skipped', 'removed']),
  rounds: z.array(shownRound),
  estimate: optionalText,
  pastRounds: z.exactOptional(z.array(shownPastRound)),
});

export const timer = z.object({ startedAt: timestamp, endsAt: timestamp, pausedRemainingMs: z.nullable(count) });

export const shownGame = z.object({
  gameId,
  name: z.string(),
  deck,
  settings,
  players: z.record(z.string(), player),
  stories: z.array(story),
  currentStoryId: z.nullable(id),
  timer: z.nullable(timer),
  createdAt: timestamp,
  endedAt: z.nullable(timestamp),
});

export const gameSummary = z.object({
  gameId,
  name: z.string(),
  deck,
  playerCount: count,
  passwordRequired: z.boolean(),
  ended: z.boolean(),
});
