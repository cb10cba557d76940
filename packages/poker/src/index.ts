/** The domain: what the server and the browsers both run. */

export type {
  Audience,
  Card,
  CardCount,
  CardLabel,
  Confidence,
  Deck,
  Game,
  GameId,
  PastRound,
  PastVote,
  Permissions,
  Player,
  PlayerId,
  PlayerStatus,
  Role,
  Round,
  RoundResult,
  RoundStatus,
  Settings,
  Story,
  StoryId,
  StoryStatus,
  SuggestionRule,
  Timer,
  Vote,
} from './game.ts';
export type {
  Command,
  CommandFields,
  CommandNamed,
  CommandOf,
  CommandType,
  SettingsChange,
  StoryDraft,
  StoryImport,
} from './command.ts';
export type { EventData, EventNamed, EventOf, EventType, GameEvent, NewStory } from './event.ts';
export type { Context } from './context.ts';
export type { Rejection, RejectionCode } from './rejection.ts';
export { no, ok, type Result } from './result.ts';

export { decide } from './decide/decide.ts';
export { decideCard } from './decide/decide-card.ts';
export type { CardCommand } from './decide/cast-vote.ts';
export type { Decision } from './decide/decision.ts';
export { evolve } from './evolve/evolve.ts';
export { redact } from './redact/redact.ts';
export { redactEvent, secretOf } from './redact/redact-event.ts';
export { isPredictable, predict } from './predict.ts';
export { upkeep, type Upkeep } from './upkeep.ts';
export { createUpcast, schema, upcast, type StoredEvent, type UpcastStep, type UpcastSteps } from './upcast.ts';
export { pokerDecider } from './decider.ts';

export { limits } from './limits.ts';
export { checkDeck } from './check-deck.ts';
export { cardOf } from './card-of.ts';
export { customDeck, customDeckId, deckById, decks, defaultDeck } from './decks.ts';
export { checkGameName, checkPlayerName, nameKey, normaliseName } from './names.ts';
export { changedSettings, defaultSettings } from './settings.ts';
export { tally, type Naming } from './tally/tally.ts';
export { activePlayer, activePlayers, facilitatorsOf, isLastFacilitator, playerOf, votersOf } from './rules/people.ts';
export { isNameTaken } from './rules/name-taken.ts';
export {
  backlogOf,
  currentStory,
  estimateTotal,
  estimateValue,
  nextStory,
  roomForStories,
  storyOf,
  type EstimateTotal,
} from './rules/backlog.ts';
export {
  countingVotes,
  currentRound,
  hasVoted,
  isRevealable,
  openRound,
  standings,
  voteOf,
  waitingFor,
  type Standing,
} from './rules/rounds.ts';
export { isPermitted } from './decide/permissions.ts';
export {
  importedGame,
  takenGame,
  takenGameFormat,
  takenGameVersion,
  type ImportedGame,
  type TakenGame,
  type TakenStory,
} from './take-away/taken-game.ts';
export { pastRoundsOf } from './take-away/past-rounds-of.ts';
export { spreadsheetText } from './take-away/spreadsheet-text.ts';
