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

function named(name: string, schema: z.ZodMiniType, description?: string): NamedSchema {
  return description === undefined ? { name, schema } : { name, schema, description };
}

const shared: readonly NamedSchema[] = [
  named('ErrorCode', errorCode, 'The closed registry of what can be refused or fail.'),
  named('Position', position, "The last version somebody holds, and the log's fingerprint there."),
  named('CardChoice', card, "A card of a deck of one's own. `special` cards count in nothing."),
  named('DeckChoice', deckChoice, "A built-in deck's id, or a name and 2-40 cards with unique labels."),
  named('SettingsChange', settingsChange, 'Settings to change; the others stay.'),
  named('StoryDraft', storyDraft, 'A title of 1-300 characters; a link is http or https.'),
  named(
    'StoryImport',
    storyImport,
    'A draft, or a story of another game: `skipped` and an `estimate` exclude each other.',
  ),
  named(
    'PastRound',
    pastRound,
    'A revealed round of the game that a story comes from: a record, by the names of those who voted.',
  ),
  named('Card', shownCard),
  named('Deck', deck),
  named('Settings', settings),
  named('Player', player),
  named('Vote', vote, 'Without `card`: somebody has voted, and what is hidden.'),
  named('RoundResult', roundResult),
  named('Round', shownRound),
  named('Story', story),
  named('Timer', timer),
  named('Game', shownGame, 'A game as one viewer may see it. All times are ms since 1970.'),
  named('GameSummary', gameSummary, 'What a join page may show without a token.'),
  named('Presence', presencePayload, 'The whole list; the highest revision wins.'),
  named('Service', servicePayload),
  named('Event', publicEvent, 'An event of the log, redacted for its reader.'),
];

const handshake: readonly NamedSchema[] = [
  named('HandshakeAuth', handshakeAuth, "Socket.IO's `auth`, given as a function."),
  named('Refusal', refusalData, "A refused handshake: the `data` of the client's `connect_error`."),
];

const http: readonly NamedSchema[] = [
  named('CreateGameRequest', createGameBody),
  named('CreatedGame', createdGame),
  named('HistoryPage', historyPage, '`next` is the `from` of the next page; null: the last one.'),
  named('PastState', pastState),
  named('ExportFormat', exportFormat),
  named('Health', health),
  named(
    'Problem',
    z.extend(problemBody, { code: errorCode, details: errorDetails }),
    'RFC 9457, with a code of the registry.',
  ),
];

/** Every schema of the wire, by the name that it is published under. */
export const namedSchemas: readonly NamedSchema[] = [
  ...shared,
  ...eventSchemas.map(({ type, schema }) => named(schemaName(type, 'Event'), schema)),
  ...clientMessages.map(({ type, schema }) => named(schemaName(type, 'Message'), schema)),
  ...serverMessages.map(({ type, schema }) => named(schemaName(type, 'Message'), schema)),
  ...handshake,
  ...http,
];
