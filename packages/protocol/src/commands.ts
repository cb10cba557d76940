import type { Command, CommandType } from '@planning-poker/poker';
import { id, someText, text } from './fields.ts';
import {
  cardLabel,
  chosenDeck,
  confidence,
  gameName,
  playerName,
  role,
  round,
  seconds,
  settingsChange,
  storyDrafts,
  storyEdit,
} from './inputs.ts';
import { limits } from './limits.ts';
import { z } from './zod.ts';

/** `POST /api/games` makes a game, and a timer runs out by the server's clock: neither is a client's command. */
export type ClientCommandType = Exclude<CommandType, 'createGame' | 'expireTimer'>;
export type ClientCommand = Extract<Command, { readonly type: ClientCommandType }>;

const nothing = z.strictObject({});
const onPlayer = z.strictObject({ playerId: id });
const onStory = z.strictObject({ storyId: id });
const onRound = z.strictObject({ storyId: id, round });
const ids = z.array(id).check(z.maxLength(limits.entries));

/** The payload of each command, by the command's name. */
export const commandSchemas = {
  joinGame: z.strictObject({ name: playerName, role: z.exactOptional(role) }),
  leaveGame: nothing,
  removePlayer: onPlayer,
  readmitPlayer: onPlayer,
  renamePlayer: z.strictObject({ name: playerName }),
  changeRole: z.strictObject({ role, playerId: z.exactOptional(id) }),
  promoteFacilitator: onPlayer,
  demoteFacilitator: onPlayer,
  claimFacilitation: nothing,
  addStories: z.strictObject({ stories: storyDrafts, before: z.exactOptional(z.nullable(id)) }),
  editStory: z.strictObject({ storyId: id, ...storyEdit }),
  moveStory: z.strictObject({ storyId: id, before: z.nullable(id) }),
  removeStory: onStory,
  removeStories: z.strictObject({ storyIds: ids }),
  restoreStory: onStory,
  startStory: onStory,
  openVoting: z.strictObject({ storyIds: ids }),
  submitVote: z.strictObject({ storyId: id, round, card: cardLabel, confidence: z.exactOptional(confidence) }),
  withdrawVote: onRound,
  revealVotes: z.strictObject({ storyId: id, round, force: z.exactOptional(z.boolean()) }),
  restartVoting: onRound,
  acceptEstimate: z.strictObject({ storyId: id, estimate: text(limits.estimateCharacters, 'estimateLength') }),
  withdrawEstimate: onStory,
  skipStory: onStory,
  startTimer: z.strictObject({ seconds }),
  pauseTimer: nothing,
  resumeTimer: nothing,
  stopTimer: nothing,
  configureGame: z.strictObject({
    name: z.exactOptional(gameName),
    deck: z.exactOptional(chosenDeck),
    settings: z.exactOptional(settingsChange),
  }),
  nudge: z.strictObject({ playerIds: z.exactOptional(ids) }),
  sendReaction: z.strictObject({ emoji: someText(limits.emojiCharacters), playerId: z.exactOptional(id) }),
  endGame: nothing,
  reopenGame: nothing,
} as const satisfies { readonly [Type in ClientCommandType]: z.ZodMiniType };

export function isClientCommandType(type: string): type is ClientCommandType {
  return Object.hasOwn(commandSchemas, type);
}
