import type { CardLabel, Confidence, Deck, PastRound, Permissions, PlayerId, Role, Settings, StoryId } from './game.ts';

export interface StoryDraft {
  readonly title: string;
  readonly key?: string | null;
  readonly link?: string | null;
  readonly description?: string | null;
}

/** A story as it was in another game: with what was noted and settled there, and the rounds that led to it. */
export interface StoryImport extends StoryDraft {
  readonly notes?: string | null;
  /** the story is estimated */
  readonly estimate?: string | null;
  /** the story was passed over; it has no estimate then */
  readonly skipped?: true;
  readonly pastRounds?: readonly PastRound[];
}

export type SettingsChange = Partial<Omit<Settings, 'permissions'>> & { readonly permissions?: Partial<Permissions> };

/** What somebody asks for, by name; who asks is in the context of `decide`. Fields as they stand on the wire. */
export interface CommandFields {
  /** `POST /api/games` alone makes it; a game id and the first player's id are the server's. */
  readonly createGame: {
    readonly gameId: string;
    readonly name: string;
    readonly deck: Deck;
    readonly settings: SettingsChange;
    readonly facilitator: { readonly playerId: PlayerId; readonly name: string; readonly role: Role };
    readonly stories: readonly StoryImport[];
    readonly passwordHash?: string;
  };
  readonly joinGame: { readonly name: string; readonly role?: Role };
  readonly leaveGame: Record<never, never>;
  readonly removePlayer: { readonly playerId: PlayerId };
  readonly readmitPlayer: { readonly playerId: PlayerId };
  readonly renamePlayer: { readonly name: string };
  readonly changeRole: { readonly role: Role; readonly playerId?: PlayerId };
  readonly promoteFacilitator: { readonly playerId: PlayerId };
  readonly demoteFacilitator: { readonly playerId: PlayerId };
  readonly claimFacilitation: Record<never, never>;
  readonly addStories: { readonly stories: readonly StoryDraft[]; readonly before?: StoryId | null };
  readonly editStory: {
    readonly storyId: StoryId;
    readonly title?: string;
    readonly key?: string | null;
    readonly link?: string | null;
    readonly description?: string | null;
    readonly notes?: string | null;
  };
  readonly moveStory: { readonly storyId: StoryId; readonly before: StoryId | null };
  readonly removeStory: { readonly storyId: StoryId };
  /** Several at once, as `addStories` adds them: the way back from a paste. */
  readonly removeStories: { readonly storyIds: readonly StoryId[] };
  readonly restoreStory: { readonly storyId: StoryId };
  readonly startStory: { readonly storyId: StoryId };
  readonly openVoting: { readonly storyIds: readonly StoryId[] };
  readonly submitVote: {
    readonly storyId: StoryId;
    readonly round: number;
    readonly card: CardLabel;
    readonly confidence?: Confidence;
  };
  readonly withdrawVote: { readonly storyId: StoryId; readonly round: number };
  readonly revealVotes: { readonly storyId: StoryId; readonly round: number; readonly force?: boolean };
  readonly restartVoting: { readonly storyId: StoryId; readonly round: number };
  readonly acceptEstimate: { readonly storyId: StoryId; readonly estimate: string };
  readonly withdrawEstimate: { readonly storyId: StoryId };
  readonly skipStory: { readonly storyId: StoryId };
  readonly startTimer: { readonly seconds: number };
  readonly pauseTimer: Record<never, never>;
  readonly resumeTimer: Record<never, never>;
  readonly stopTimer: Record<never, never>;
  /** The authority's own, when a timer has run out: never taken from a client. */
  readonly expireTimer: Record<never, never>;
  readonly configureGame: { readonly name?: string; readonly deck?: Deck; readonly settings?: SettingsChange };
  readonly nudge: { readonly playerIds?: readonly PlayerId[] };
  readonly sendReaction: { readonly emoji: string; readonly playerId?: PlayerId };
  readonly endGame: Record<never, never>;
  readonly reopenGame: Record<never, never>;
}

export type CommandType = keyof CommandFields;
export type CommandOf<Type extends CommandType> = { readonly type: Type } & CommandFields[Type];
/** Any of the commands so named: a family that one file decides. */
export type CommandNamed<Type extends CommandType> = { [Name in Type]: CommandOf<Name> }[Type];
/** `{ type: 'submitVote', storyId, round, card }`: flat, discriminated by `type`. */
export type Command = CommandNamed<CommandType>;
