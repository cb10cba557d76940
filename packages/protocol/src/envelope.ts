import { id, timestamp } from './fields.ts';
import { isObject } from './is-object.ts';
import { PROTOCOL_VERSION } from './version.ts';
import { z } from './zod.ts';

/** Every message and every acknowledgement (W2). `version` is the protocol's, `correlationId` a command's own id or the asker's. */
export interface Envelope<Type extends string = string, Payload extends object = object> {
  readonly type: Type;
  readonly correlationId: string;
  /** ms since 1970 by the sender's clock; never trusted for order */
  readonly timestamp: number;
  readonly version: typeof PROTOCOL_VERSION;
  readonly payload: Payload;
}

export interface EnvelopeMeta {
  readonly correlationId: string;
  readonly timestamp: number;
}

export const envelopeFields = {
  type: z.string(),
  correlationId: id,
  timestamp,
  version: z.literal(PROTOCOL_VERSION),
};

const payload = z.custom<object>(isObject, { error: 'must be an object' });

/** From a client: unknown fields are refused (W3). The payload has its own schema. */
export const strictEnvelope = z.strictObject({ ...envelopeFields, payload });
/** From a server: unknown fields are ignored (W3). */
export const looseEnvelope = z.object({ ...envelopeFields, payload });

export function envelope<Type extends string, Payload extends object>(
  type: Type,
  payload: Payload,
  { correlationId, timestamp }: EnvelopeMeta,
): Envelope<Type, Payload> {
  return { type, correlationId, timestamp, version: PROTOCOL_VERSION, payload };
}

/** The same as JSON, around a payload that is JSON already: so that a payload is encoded once, however many it goes to. */
export function envelopeText(type: string, payloadText: string, { correlationId, timestamp }: EnvelopeMeta): string {
  const head = `{"type":${JSON.stringify(type)},"correlationId":${JSON.stringify(correlationId)}`;
  return `${head},"timestamp":${timestamp},"version":${PROTOCOL_VERSION},"payload":${payloadText}}`;
}

/** The correlation id that an answer repeats, even to a message that is refused; null where there is none to repeat. Never throws. */
export function correlationIdOf(raw: unknown): string | null {
  try {
    const found = isObject(raw) ? z.safeParse(id, raw['correlationId']) : null;
    return found?.success === true ? found.data : null;
  } catch {
    return null;
  }
}

/** A number that names another version of the protocol than this one. */
export function isOtherVersion(version: unknown): boolean {
  return typeof version === 'number' && version !== PROTOCOL_VERSION;
}
