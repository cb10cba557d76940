import type { Command, Game, StoryId } from '@planning-poker/poker';
import { PROTOCOL_VERSION } from '@planning-poker/protocol/client';
import type { UnsettledCommand } from '@planning-poker/sync';
import { takeFrom } from '../browser/shelf.ts';
import type { GameCache } from './game-store.ts';

/** Another form, or another wire (W14), is not read. */
export const keptForm = `${PROTOCOL_VERSION}.1`;
/** What has not been looked at for longer says nothing worth seeing. */
const keptForMs = 7 * 24 * 3_600_000;

export const viewName = (gameId: string): string => `view:${gameId}`;
/** A tab has one for each participant that it may be: nobody is led where somebody else has looked. */
export const lookName = (gameId: string, owner: string): string => `look:${gameId}:${owner}`;
export const unsentName = (gameId: string): string => `unsent:${gameId}`;

/** How a record begins: it is one participant's, and nobody else's who may come to use this browser (U52). */
export interface Kept {
  readonly form: string;
  readonly owner: string;
  /** ms since 1970 by this browser's clock, which may jump */
  readonly at: number;
}

export interface KeptView extends Kept, GameCache {}

export interface KeptUnsent extends Kept {
  readonly commands: readonly UnsettledCommand<Command>[];
}

/** Tells participants apart and is of no use to anybody: the beginning of the token, which lies in the same storage. */
export function ownerOf(token: string): string {
  return token.slice(0, 8);
}

/** The last state that was on this player's screen, as the server confirmed it (U52). */
export function readView(gameId: string, owner: string): GameCache | null {
  const kept = readKept<KeptView>(viewName(gameId), owner);
  if (kept === null || Date.now() - kept.at > keptForMs) return null;
  const { position, game, playerId } = kept;
  const isWhole = typeof position?.gameVersion === 'number' && isRecord<Game>(game) && typeof playerId === 'string';
  return isWhole ? { position, game, playerId } : null;
}

/** The story that this tab looked at alone (U14). What is no story of the game ends the look, whatever it is. */
export function readLook(gameId: string, owner: string): StoryId | null {
  return takeFrom(lookName(gameId, owner), 'sessionStorage') as StoryId | null;
}

/** What this player has asked for and not heard of, oldest first (U51). */
export function readUnsent(gameId: string, owner: string): KeptUnsent['commands'] {
  const commands: unknown = readKept<KeptUnsent>(unsentName(gameId), owner)?.commands;
  return Array.isArray(commands) ? commands.filter(isUnsettled) : [];
}

function readKept<Record extends Kept>(name: string, owner: string): (Partial<Record> & Kept) | null {
  const kept = takeFrom(name);
  return isRecord<Record>(kept) && kept.form === keptForm && kept.owner === owner ? kept : null;
}

function isUnsettled(kept: unknown): kept is UnsettledCommand<Command> {
  if (!isRecord<Partial<UnsettledCommand<Command>>>(kept)) return false;
  const { correlationId, since, command } = kept;
  return typeof correlationId === 'string' && typeof since === 'number' && typeof command?.type === 'string';
}

function isRecord<Record>(value: unknown): value is Record {
  return typeof value === 'object' && value !== null;
}
