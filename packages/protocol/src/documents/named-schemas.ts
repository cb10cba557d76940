import { position } from '../fields.ts';
import { handshakeAuth } from '../handshake.ts';
import { createGameBody, exportFormat } from '../http-requests.ts';
import { createdGame } from '../http-responses.ts';
import { card, deckChoice, pastRound, settingsChange, storyDraft, storyImport } from '../inputs.ts';
import { problemBody } from '../problem.ts';
import { refusalData } from '../refusal.ts';
import { presencePayload, servicePayload } from '../server-message.ts';
import { z } from '../zod.ts';
import {
  deck,
  gameSummary,
  player,
  roundResult,
  settings,
  shownCard,
  shownGame,
  shownRound,
  story,
  timer,
  vote,
} from './domain-schemas.ts';
import {
  clientMessages,
  errorCode,
  errorDetails,
  eventSchemas,
  publicEvent,
  serverMessages,
} from './message-schemas.ts';

export interface NamedSchema {
  readonly name: string;
  readonly schema: z.ZodMiniType;
  readonly description?: string;
}

/** `submitVote` and `Message`: SubmitVoteMessage. */
export function schemaName(type: string, kind: 'Message' | 'Event'): string {
  return type.slice(0, 1).toUpperCase() + type.slice(1) + kind;
}

const pastState = z.object({ version: z.int(), game: shownGame });
const historyPage = z.object({
  version: z.int(),
  events: z.array(publicEvent),
  next: z.nullable(z.int()),
});
const health = z.object({ status: z.string() });

const shared: readonly NamedSchema[] = [
  { name: 'ErrorCode', schema: errorCode, description: 'The closed registry of what can be refused or fail.' },
  {
    name: 'Position',
    schema: position,
    description: "The last version somebody holds, and the log's fingerprint there.",
  },
  { name: 'CardChoice', schema: card, description: "A card of a deck of one's own. `special` cards count in nothing." },
  {
    name: 'DeckChoice',
    schema: deckChoice,
    description: "A built-in deck's id, or a name and 2-40 cards with unique labels.",
  },
  { name: 'SettingsChange', schema: settingsChange, description: 'Settings to change; the others stay.' },
  { name: 'StoryDraft', schema: storyDraft, description: 'A title of 1-300 characters; a link is http or https.' },
  {
    name: 'StoryImport',
    schema: storyImport,
    description: 'A draft, or a story of another game: `skipped` and an `estimate` exclude each other.',
  },
  {
    name: 'PastRound',
    schema: pastRound,
    description: 'A revealed round of the game that a story comes from: a record, by the names of those who voted.',
  },
  { name: 'Card', schema: shownCard },
  { name: 'Deck', schema: deck },
  { name: 'Settings', schema: settings },
  { name: 'Player', schema: player },
  { name: 'Vote', schema: vote, description: 'Without `card`: somebody has voted, and what is hidden.' },
  { name: 'RoundResult', schema: roundResult },
  { name: 'Round', schema: shownRound },
  { name: 'Story', schema: story },
  { name: 'Timer', schema: timer },
  { name: 'Game', schema: shownGame, description: 'A game as one viewer may see it. All times are ms since 1970.' },
  { name: 'GameSummary', schema: gameSummary, description: 'What a join page may show without a token.' },
  { name: 'Presence', schema: presencePayload, description: 'The whole list; the highest revision wins.' },
  { name: 'Service', schema: servicePayload },
  { name: 'Event', schema: publicEvent, description: 'An event of the log, redacted for its reader.' },
];

const handshake: readonly NamedSchema[] = [
  { name: 'HandshakeAuth', schema: handshakeAuth, description: "Socket.IO's `auth`, given as a function." },
  {
    name: 'Refusal',
    schema: refusalData,
    description: "A refused handshake: the `data` of the client's `connect_error`.",
  },
];

const http: readonly NamedSchema[] = [
  { name: 'CreateGameRequest', schema: createGameBody },
  { name: 'CreatedGame', schema: createdGame },
  {
    name: 'HistoryPage',
    schema: historyPage,
    description: '`next` is the `from` of the next page; null: the last one.',
  },
  { name: 'PastState', schema: pastState },
  { name: 'ExportFormat', schema: exportFormat },
  { name: 'Health', schema: health },
  {
    name: 'Problem',
    schema: z.extend(problemBody, { code: errorCode, details: errorDetails }),
    description: 'RFC 9457, with a code of the registry.',
  },
];

/** Every schema of the wire, by the name that it is published under. */
export const namedSchemas: readonly NamedSchema[] = [
  ...shared,
  ...eventSchemas.map(({ type, schema }) => ({ name: schemaName(type, 'Event'), schema })),
  ...clientMessages.map(({ type, schema }) => ({ name: schemaName(type, 'Message'), schema })),
  ...serverMessages.map(({ type, schema }) => ({ name: schemaName(type, 'Message'), schema })),
  ...handshake,
  ...http,
];
