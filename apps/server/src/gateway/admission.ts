import {
  parseHandshake,
  refusal,
  type ErrorCode,
  type Handshake,
  type Position,
  type Refusal,
} from '@planning-poker/protocol';
import { findRoom } from '../games/find-room.ts';
import type { GameRegistry, GameRoom } from '../games/game-registry.ts';
import { playerIdFor } from '../games/player-id.ts';
import { isPassword } from '../security/passwords.ts';
import type { RateLimiter } from '../security/rate-limiter.ts';

/** A place at a game's table: what a handshake gives. */
export interface Seat {
  readonly room: GameRoom;
  readonly playerId: string;
  readonly resumeFrom: Position | null;
}

export type Admission = { readonly ok: true; readonly seat: Seat } | { readonly ok: false; readonly refusal: Refusal };

export interface AdmissionOptions {
  readonly registry: GameRegistry;
  /** Wrong tries of a password, for each game and address. */
  readonly passwordTries: RateLimiter;
  /** Tries of any password, for each address: a try costs the server some 60 ms, right or wrong. */
  readonly passwordWork: RateLimiter;
  isFull(): boolean;
  /** Does this address hold more connections than one may? */
  isCrowded(address: string): boolean;
  isDraining(): boolean;
  /** How long a client that is turned away for a while should wait: spread, so that not all come back at once. */
  retryAfterMs(): number;
}

const CROWDED = 'Too many connections come from your address. Close those that nobody needs, then try again.';

/** Judges a handshake [W11]: `auth` is whatever a stranger sent. */
export async function admit(auth: unknown, address: string, options: AdmissionOptions): Promise<Admission> {
  if (options.isDraining()) return refused('shutting_down', { retryAfterMs: options.retryAfterMs() });
  if (options.isFull()) return refused('server_full', { retryAfterMs: options.retryAfterMs() });
  if (options.isCrowded(address))
    return refused('server_full', { message: CROWDED, retryAfterMs: options.retryAfterMs() });
  const read = parseHandshake(auth);
  if (!read.ok) return refused(read.error.code, { message: read.error.message });
  const found = await findRoom(options.registry, read.value.gameId);
  if (!found.ok) return refused(found.error.code, { message: found.error.message });
  return judge(read.value, found.value, address, options);
}

async function judge(
  handshake: Handshake,
  room: GameRoom,
  address: string,
  options: AdmissionOptions,
): Promise<Admission> {
  const playerId = playerIdFor(room.gameId, handshake.token);
  const { players, passwordHash } = room.state;
  const player = Object.hasOwn(players, playerId) ? players[playerId] : undefined;
  if (player?.status === 'removed') return refused('removed_by_facilitator');
  if (player === undefined && passwordHash !== undefined) {
    const problem = await checkPassword(handshake.password, passwordHash, room.gameId, address, options);
    if (problem !== null) return problem;
  }
  return { ok: true, seat: { room, playerId, resumeFrom: handshake.resumeFrom } };
}

async function checkPassword(
  given: string | null,
  stored: string,
  gameId: string,
  address: string,
  { passwordTries, passwordWork }: AdmissionOptions,
): Promise<Admission | null> {
  if (given === null) return refused('password_required');
  const key = `${gameId} ${address}`;
  const waitMs = passwordWork.take(address) ?? passwordTries.take(key);
  if (waitMs !== null) return refused('rate_limited', { retryAfterMs: waitMs });
  if (await isPassword(given, stored)) {
    // A team that comes in from one office is nobody who guesses.
    passwordTries.charge(key, -1);
    return null;
  }
  return refused('password_required', { message: 'That is not the password of this game. Ask a facilitator for it.' });
}

function refused(
  code: ErrorCode,
  options: { readonly message?: string; readonly retryAfterMs?: number } = {},
): Admission {
  return { ok: false, refusal: refusal(code, options) };
}
