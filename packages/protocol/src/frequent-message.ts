import type { ClientMessage } from './client-message.ts';
import { limits } from './limits.ts';
import { PROTOCOL_VERSION } from './version.ts';

/**
 * A vote, or what a client has received: nearly all that a busy server is sent, and reading them by schema was a twelfth of its
 * work. Null: anything else, and whatever is wrong in any way; then the schemas judge, which alone say what is wrong. A property
 * test holds every message that is read here to what the schemas read.
 */
export function readFrequent(raw: unknown): ClientMessage | null {
  if (!isPlain(raw, 5)) return null;
  const { type, correlationId, timestamp, version, payload } = raw;
  if (version !== PROTOCOL_VERSION || !isNumberFrom(timestamp, 0) || !isId(correlationId)) return null;
  if (type === 'submitVote') return readVote(correlationId, payload);
  if (type !== 'received' || !isPlain(payload, 1)) return null;
  const { gameVersion } = payload;
  return isNumberFrom(gameVersion, 0) ? { kind: 'received', gameVersion } : null;
}

function readVote(correlationId: string, payload: unknown): ClientMessage | null {
  if (!isPlain(payload, 3)) return null;
  const { storyId, round, card } = payload;
  if (!isId(storyId) || !isNumberFrom(round, 1) || round > limits.round || !isCard(card)) return null;
  return { kind: 'command', correlationId, command: { type: 'submitVote', storyId, round, card } };
}

/** An object as JSON makes it, with so many fields and no others. */
function isPlain(value: unknown, fields: number): value is { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype && Object.keys(value).length === fields;
}

function isNumberFrom(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}

function isCard(value: unknown): value is string {
  if (typeof value !== 'string' || value.length < 1 || value.length > limits.cardCharacters) return false;
  return value.isWellFormed() && !value.includes('\0');
}
