/** The shapes of a game, as the log folds them and (redacted) as a client sees them. All times are ms since 1970. */

export type PlayerId = string;
export type StoryId = string;
export type GameId = string;
/** A card is known by its label, unique in its deck. */
export type CardLabel = string;

export type Role = 'voter' | 'observer';
export type PlayerStatus = 'active' | 'left' | 'removed';
export type StoryStatus = 'pending' | 'voting' | 'revealed' | 'estimated' | 'skipped' | 'removed';
export type RoundStatus = 'open' | 'revealed' | 'abandoned';
export type Confidence = 'low' | 'medium' | 'high';
export type SuggestionRule = 'median' | 'mean' | 'mode';
export type Audience = 'facilitators' | 'everyone';

export interface Card {
  readonly label: CardLabel;
  /** null: a card without a number (a T-shirt size, `?`) */
  readonly value: number | null;
  /** counted in `counts` and in nothing else: `?`, `☕` */
  readonly special?: true;
}

export interface Deck {
  readonly id: string;
  readonly name: string;
  readonly cards: readonly Card[];
}

export interface Permissions {
  readonly reveal: Audience;
  readonly stories: Audience;
  readonly estimates: Audience;
}

export interface Settings {
  readonly autoReveal: boolean;
  readonly changeVoteAfterReveal: boolean;
  readonly anonymousVotes: boolean;
  readonly suggestionRule: SuggestionRule;
  /** Length of the timer that each new round starts; null: none. Whole seconds. */
  readonly roundSeconds: number | null;
  readonly permissions: Permissions;
}

export interface Player {
  readonly playerId: PlayerId;
  readonly name: string;
  readonly role: Role;
  readonly facilitator: boolean;
  readonly status: PlayerStatus;
  readonly joinedAt: number;
}

export interface Vote {
  /** absent: hidden from the reader */
  readonly card?: CardLabel;
  readonly confidence?: Confidence;
  readonly castAt: number;
  /** cast anew after the reveal */
  readonly changed?: true;
}

export interface CardCount {
  readonly card: CardLabel;
  readonly count: number;
  /** empty where votes are anonymous */
  readonly playerIds: readonly PlayerId[];
}

/** What comes of the cards of a round, without anybody's name; `domain` rules 14-18. Numbers are over counted (not special) cards with a value. */
export interface RoundFigures {
  readonly counted: number;
  readonly counts: readonly { readonly card: CardLabel; readonly count: number }[];
  readonly average: number | null;
  readonly median: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly standardDeviation: number | null;
  readonly modes: readonly CardLabel[];
  /** 0..1: votes for a mode / counted; null without a counted vote */
  readonly agreement: number | null;
  readonly consensus: CardLabel | null;
  readonly suggestion: CardLabel | null;
}

/** What a reveal computes. */
export interface RoundResult extends RoundFigures {
  readonly voters: number;
  readonly counts: readonly CardCount[];
  readonly low: readonly PlayerId[];
  readonly high: readonly PlayerId[];
}

export interface Round {
  /** 1 for a story's first */
  readonly number: number;
  readonly status: RoundStatus;
  readonly openedAt: number;
  readonly revealedAt: number | null;
  readonly votes: { readonly [playerId: PlayerId]: Vote };
  readonly result: RoundResult | null;
  /**
   * Cards stay their voters' own knowledge, at the reveal and for ever: promised when the round opens under `anonymousVotes`, or
   * when that is switched on meanwhile, and never taken back, whatever the settings say later.
   */
  readonly anonymous?: true;
}

/** Who voted in a round of an earlier game: by name, because nobody of it is a player of this one. */
export interface PastVote {
  readonly name: string;
  /** absent: the round was anonymous */
  readonly card?: CardLabel;
  readonly confidence?: Confidence;
  readonly changed?: true;
}

/**
 * A round that was revealed in the game which this one was imported from: a record to be read, in which nobody votes. Its figures are
 * what they were, by the deck and the rule of that day.
 */
export interface PastRound extends RoundFigures {
  readonly openedAt: number;
  readonly revealedAt: number;
  readonly votes: readonly PastVote[];
  /** names; empty where the round was anonymous */
  readonly low: readonly string[];
  readonly high: readonly string[];
  readonly anonymous?: true;
}

export interface Story {
  readonly storyId: StoryId;
  readonly title: string;
  readonly key: string | null;
  readonly link: string | null;
  readonly description: string | null;
  readonly notes: string | null;
  readonly status: StoryStatus;
  readonly rounds: readonly Round[];
  readonly estimate: string | null;
  /** of a story that was imported, oldest first; before all of `rounds` */
  readonly pastRounds?: readonly PastRound[];
}

export interface Timer {
  readonly startedAt: number;
  readonly endsAt: number;
  /** null: running; else what was left when it was paused */
  readonly pausedRemainingMs: number | null;
}

export interface Game {
  readonly gameId: GameId;
  readonly name: string;
  readonly deck: Deck;
  readonly settings: Settings;
  readonly players: { readonly [playerId: PlayerId]: Player };
  readonly stories: readonly Story[];
  readonly currentStoryId: StoryId | null;
  readonly timer: Timer | null;
  readonly createdAt: number;
  readonly endedAt: number | null;
  /** The authority's alone: a salted hash, made and checked by the server; redaction never names it. */
  readonly passwordHash?: string;
}
