import { looseEnvelope } from './envelope.ts';
import type { Envelope } from './envelope.ts';
import { gameVersion, timestamp } from './fields.ts';
import { applySchema } from './parse.ts';
import { guarded, invalidMessage, issueAt, parsed, refused } from './protocol-error.ts';
import type { Parsed } from './protocol-error.ts';
import type { DeepReadonly } from './readonly.ts';
import { details, game, gameSummary, publicEvent } from './views.ts';
import { z } from './zod.ts';

const ids = z.array(z.string());

export const presencePayload = z.object({ revision: gameVersion, connected: ids });
export const servicePayload = z.object({
  state: z.enum(['available', 'degraded', 'unavailable']),
  reason: z.nullable(z.string()),
  fallback: z.nullable(z.literal('readOnly')),
  retryAfterMs: z.nullable(timestamp),
});

export const serverSchemas = {
  welcome: z.object({ game: gameSummary, playerId: z.string(), player: z.null() }),
  snapshot: z.object({
    gameVersion,
    head: z.string(),
    game,
    playerId: z.string(),
    presence: presencePayload,
    service: servicePayload,
  }),
  events: z.object({ from: gameVersion, to: gameVersion, head: z.string(), events: z.array(publicEvent) }),
  presence: presencePayload,
  service: servicePayload,
  delivery: z.object({ gameVersion, seenBy: ids }),
  accepted: z.object({ gameVersion }),
  rejected: z.object({
    /** an ErrorCode of the server's version: a code that is not known here must not make its answer unreadable */
    code: z.string(),
    message: z.string(),
    details,
    retryable: z.boolean(),
    /** null: refused before any game was looked at */
    gameVersion: z.nullable(gameVersion),
  }),
};

export type ServerMessageType = keyof typeof serverSchemas;
export type ServerPayload<Type extends ServerMessageType> = DeepReadonly<z.output<(typeof serverSchemas)[Type]>>;
export type ServerMessageOf<Type extends ServerMessageType> = Envelope<Type, ServerPayload<Type>>;
export type ServerMessage = { [Type in ServerMessageType]: ServerMessageOf<Type> }[ServerMessageType];

export type WelcomePayload = ServerPayload<'welcome'>;
export type SnapshotPayload = ServerPayload<'snapshot'>;
export type EventsPayload = ServerPayload<'events'>;
export type PresencePayload = ServerPayload<'presence'>;
export type ServicePayload = ServerPayload<'service'>;
export type DeliveryPayload = ServerPayload<'delivery'>;
export type AcceptedPayload = ServerPayload<'accepted'>;
export type RejectedPayload = ServerPayload<'rejected'>;

const ackTypes = ['accepted', 'rejected', 'events', 'snapshot'] as const;
/** What a server acknowledges with: a command's outcome, or what a `sync` asked for. */
export type Ack = ServerMessageOf<(typeof ackTypes)[number]>;

/** Reads what a server sent. Never throws. A type that is not known is an error too: a client passes over it. */
export function parseServerMessage(raw: unknown): Parsed<ServerMessage> {
  return guarded(() => readMessage(raw, isServerMessageType));
}

/** Reads an acknowledgement. Never throws. */
export function parseAck(raw: unknown): Parsed<Ack> {
  return guarded(() => readMessage(raw, isAckType));
}

function readMessage<Type extends ServerMessageType>(raw: unknown, isExpected: (type: string) => type is Type) {
  const read = applySchema(looseEnvelope, raw);
  if (!read.ok) return read;
  const { type } = read.value;
  if (!isExpected(type)) return refused(invalidMessage([issueAt('type', 'is not known here')]));
  const payload = applySchema<z.ZodMiniType<object>>(serverSchemas[type], read.value.payload);
  return payload.ok ? parsed(messageOf(type, read.value, payload.value)) : payload;
}

/** The compiler cannot follow one type variable through schema and union; `server-message.test.ts` holds both to each other. */
function messageOf<Type extends ServerMessageType>(type: Type, read: Envelope, payload: object) {
  return { ...read, type, payload } as { [Each in Type]: ServerMessageOf<Each> }[Type];
}

function isServerMessageType(type: string): type is ServerMessageType {
  return Object.hasOwn(serverSchemas, type);
}

function isAckType(type: string): type is Ack['type'] {
  return ackTypes.some((known) => known === type);
}
