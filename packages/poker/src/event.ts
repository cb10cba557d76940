import type {
  CardLabel,
  Confidence,
  Deck,
  GameId,
  PastRound,
  PlayerId,
  Role,
  RoundResult,
  Settings,
  StoryId,
  Vote,
} from './game.ts';

export interface NewStory {
  readonly storyId: StoryId;
  readonly title: string;
  readonly key: string | null;
  readonly link: string | null;
  readonly description: string | null;
  /** From here on: what an imported story comes with (W18). */
  readonly notes?: string;
  readonly estimate?: string;
  readonly skipped?: true;
  readonly pastRounds?: readonly PastRound[];
}

/** What happened, by name: the ids that it concerns and what it settles. */
export interface EventData {
  readonly gameCreated: {
    readonly gameId: GameId;
    readonly name: string;
    readonly deck: Deck;
    readonly settings: Settings;
    /** stored, never sent */
    readonly passwordHash?: string;
  };
  readonly playerJoined: {
    readonly playerId: PlayerId;
    readonly name: string;
    readonly role: Role;
    readonly facilitator: boolean;
  };
  readonly playerLeft: { readonly playerId: PlayerId; readonly reason: 'left' | 'removed' };
  readonly playerReadmitted: { readonly playerId: PlayerId };
  readonly playerRenamed: { readonly playerId: PlayerId; readonly name: string };
  readonly playerRoleChanged: { readonly playerId: PlayerId; readonly role: Role };
  readonly facilitatorChanged: { readonly playerId: PlayerId; readonly facilitator: boolean };
  readonly storiesAdded: { readonly stories: readonly NewStory[]; readonly before: StoryId | null };
  readonly storyEdited: {
    readonly storyId: StoryId;
    readonly title?: string;
    readonly key?: string | null;
    readonly link?: string | null;
    readonly description?: string | null;
    readonly notes?: string | null;
  };
  readonly storyMoved: { readonly storyId: StoryId; readonly before: StoryId | null };
  readonly storyRemoved: { readonly storyId: StoryId };
  readonly storiesRemoved: { readonly storyIds: readonly StoryId[] };
  readonly storyRestored: { readonly storyId: StoryId };
  /** The shared focus; `round` is the story's latest, just opened where the story was pending or skipped; 0: it has none. */
  readonly storyStarted: { readonly storyId: StoryId; readonly round: number };
  readonly votingOpened: { readonly stories: readonly { readonly storyId: StoryId; readonly round: number }[] };
  readonly voteSubmitted: {
    readonly storyId: StoryId;
    readonly round: number;
    readonly playerId: PlayerId;
    /** stored; sent to the voter alone */
    readonly card?: CardLabel;
    /** stored; sent to the voter alone */
    readonly confidence?: Confidence;
  };
  /** After a reveal, where settings allow it: no secret any more, and the result computed anew. */
  readonly voteChanged: {
    readonly storyId: StoryId;
    readonly round: number;
    readonly playerId: PlayerId;
    readonly card: CardLabel;
    readonly confidence?: Confidence;
    readonly result: RoundResult;
  };
  readonly voteWithdrawn: { readonly storyId: StoryId; readonly round: number; readonly playerId: PlayerId };
  /** `votes` are those that count, without `card` where the round is anonymous; others are gone from the round. */
  readonly votesRevealed: {
    readonly storyId: StoryId;
    readonly round: number;
    readonly votes: { readonly [playerId: PlayerId]: Vote };
    readonly result: RoundResult;
    readonly anonymous?: true;
  };
  readonly roundStarted: { readonly storyId: StoryId; readonly round: number };
  readonly estimateAccepted: { readonly storyId: StoryId; readonly estimate: string };
  readonly estimateWithdrawn: { readonly storyId: StoryId };
  readonly storySkipped: { readonly storyId: StoryId };
  readonly timerStarted: { readonly startedAt: number; readonly endsAt: number };
  readonly timerPaused: { readonly remainingMs: number };
  readonly timerResumed: { readonly startedAt: number; readonly endsAt: number };
  readonly timerStopped: Record<never, never>;
  readonly timerExpired: Record<never, never>;
  readonly gameConfigured: { readonly name?: string; readonly deck?: Deck; readonly settings?: Settings };
  readonly playersNudged: { readonly playerIds: readonly PlayerId[] };
  readonly reactionSent: { readonly emoji: string; readonly playerId: PlayerId | null };
  readonly gameEnded: {
    readonly estimates: readonly { readonly storyId: StoryId; readonly estimate: string }[];
  };
  readonly gameReopened: Record<never, never>;
}

export type EventType = keyof EventData;

export interface EventOf<Type extends EventType> {
  readonly type: Type;
  readonly data: EventData[Type];
  /** null: the server's own (auto-reveal, timer) */
  readonly actor: PlayerId | null;
  /** ms since 1970 by the authority's clock */
  readonly at: number;
  /** One sentence for the activity feed: "Ana voted". Never holds a card before its reveal. */
  readonly reason: string;
}

/** Any of the events so named: a family that one file folds. */
export type EventNamed<Type extends EventType> = { [Name in Type]: EventOf<Name> }[Type];

/** An event as `decide` makes it and `evolve` folds it; the log adds version, correlationId and schema number. */
export type GameEvent = EventNamed<EventType>;
