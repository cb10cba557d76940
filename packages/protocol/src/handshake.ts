import { isOtherVersion } from './envelope.ts';
import { isObject } from './is-object.ts';
import { position, someText, token } from './fields.ts';
import type { Position } from './fields.ts';
import { gameIds } from './game-id.ts';
import { limits } from './limits.ts';
import { parseUntrusted } from './parse.ts';
import { guarded, parsed, protocolError, refused } from './protocol-error.ts';
import type { Issue, Parsed } from './protocol-error.ts';
import type { DeepReadonly } from './readonly.ts';
import { PROTOCOL_VERSION } from './version.ts';
import { z } from './zod.ts';

export const password = someText(limits.passwordCharacters);

/** The handshake's `auth`, as a client writes it. */
export const handshakeAuth = z.strictObject({
  protocolVersion: z.literal(PROTOCOL_VERSION),
  gameId: z.string().check(z.maxLength(limits.gameIdTypedCharacters)),
  token,
  password: z.exactOptional(password),
  resumeFrom: z.exactOptional(z.nullable(position)),
});

export type HandshakeAuth = DeepReadonly<z.output<typeof handshakeAuth>>;

/** The handshake's `auth`, read: the id normalised, what was not given null. */
export interface Handshake {
  readonly gameId: string;
  readonly token: string;
  readonly password: string | null;
  readonly resumeFrom: Position | null;
}

/**
 * Reads the handshake's `auth`, whatever it is. Never throws. `unauthorized`: only the token is wrong or missing; `unknown_game`: no game
 * has an id of that form.
 */
export function parseHandshake(raw: unknown): Parsed<Handshake> {
  return guarded(() => {
    if (isObject(raw) && isOtherVersion(raw['protocolVersion'])) return refused(protocolError('unsupported_protocol'));
    const read = parseUntrusted(handshakeAuth, raw);
    if (!read.ok) return isTokenAlone(read.error.details['issues']) ? refused(protocolError('unauthorized')) : read;
    const gameId = gameIds.normalise(read.value.gameId);
    if (gameId === null) return refused(protocolError('unknown_game'));
    const { token, password = null, resumeFrom = null } = read.value;
    return parsed({ gameId, token, password, resumeFrom });
  });
}

function isTokenAlone(issues: unknown): boolean {
  return (
    Array.isArray(issues) && issues.length > 0 && (issues as readonly Issue[]).every((issue) => issue.path === 'token')
  );
}
