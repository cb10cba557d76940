import { defaultDeck } from '@planning-poker/poker';
import type { Deck, Role, SettingsChange, StoryImport } from '@planning-poker/poker';
import { token } from './fields.ts';
import { password } from './handshake.ts';
import { chosenDeck, gameName, playerName, role, settingsChange, storyImports } from './inputs.ts';
import { limits } from './limits.ts';
import { parseUntrusted } from './parse.ts';
import { guarded, invalidMessage, issueAt, parsed, protocolError, refused } from './protocol-error.ts';
import type { Parsed } from './protocol-error.ts';
import { tokens } from './token.ts';
import { z } from './zod.ts';

/** The body of `POST /api/games`. */
export const createGameBody = z.strictObject({
  name: gameName,
  deck: z.exactOptional(chosenDeck),
  settings: z.exactOptional(settingsChange),
  facilitator: z.strictObject({ name: playerName, token, role: z.exactOptional(role) }),
  password: z.exactOptional(password),
  stories: z.exactOptional(storyImports),
});

export type CreateGameBody = z.input<typeof createGameBody>;

/** The body of `POST /api/games`, read: what was not given has its default. */
export interface CreateGameRequest {
  readonly name: string;
  readonly deck: Deck;
  readonly settings: SettingsChange;
  readonly facilitator: { readonly name: string; readonly token: string; readonly role: Role };
  readonly password: string | null;
  readonly stories: readonly StoryImport[];
}

/** Reads the body of `POST /api/games`, whatever it is. Never throws. */
export function parseCreateGame(raw: unknown): Parsed<CreateGameRequest> {
  const read = parseUntrusted(createGameBody, raw, limits.importValues);
  if (!read.ok) return read;
  const { name, deck = defaultDeck, settings = {}, password = null, stories = [] } = read.value;
  const { role = 'voter', ...who } = read.value.facilitator;
  return parsed({ name, deck, settings, facilitator: { ...who, role }, password, stories });
}

/** A whole number as a query carries it: digits. */
const digits = z.string().check(z.regex(/^\d{1,15}$/, { error: 'must be a whole number' }));

const historyQuery = z.strictObject({ from: z.exactOptional(digits), limit: z.exactOptional(digits) });
const stateQuery = z.strictObject({ version: digits });
export const exportFormat = z.enum(['csv', 'json', 'markdown', 'jira']);
const exportQuery = z.strictObject({ format: exportFormat });

export type ExportFormat = z.output<typeof exportFormat>;

export interface HistoryQuery {
  /** the events after this version */
  readonly from: number;
  readonly limit: number;
}

/** Reads the query of the history. Never throws. `limit_reached`: a page that is too large. */
export function parseHistoryQuery(raw: unknown): Parsed<HistoryQuery> {
  const read = parseUntrusted(historyQuery, raw);
  if (!read.ok) return read;
  const from = Number(read.value.from ?? 0);
  const limit = Number(read.value.limit ?? limits.historyPageDefault);
  if (limit === 0) return refused(invalidMessage([issueAt('limit', 'must be at least 1')]));
  if (limit > limits.historyPage) return refused(tooLargePage);
  return parsed({ from, limit });
}

/** Reads the query of a past state: its version, at least 1. Never throws. */
export function parseStateQuery(raw: unknown): Parsed<{ readonly version: number }> {
  const read = parseUntrusted(stateQuery, raw);
  if (!read.ok) return read;
  const version = Number(read.value.version);
  return version === 0 ? refused(invalidMessage([issueAt('version', 'must be at least 1')])) : parsed({ version });
}

/** Reads the query of an export. Never throws. */
export function parseExportQuery(raw: unknown): Parsed<{ readonly format: ExportFormat }> {
  return parseUntrusted(exportQuery, raw);
}

/** Reads the `Authorization` header: the token of `Bearer <token>`. Never throws; anything else is `unauthorized`. */
export function parseBearer(header: unknown): Parsed<string> {
  return guarded(() => {
    const token = typeof header === 'string' ? /^Bearer +(\S+)$/i.exec(header)?.[1] : undefined;
    return tokens.isToken(token) ? parsed(token) : refused(protocolError('unauthorized'));
  });
}

const tooLargePage = protocolError(
  'limit_reached',
  `A page of history has at most ${limits.historyPage} events. Ask for fewer.`,
  { limit: limits.historyPage },
);
