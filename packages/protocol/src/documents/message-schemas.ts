import { controlSchemas } from '../client-message.ts';
import { commandSchemas } from '../commands.ts';
import { envelopeFields } from '../envelope.ts';
import { errorCodes } from '../error-codes.ts';
import type { ErrorCode } from '../error-codes.ts';
import { position } from '../fields.ts';
import { serverSchemas } from '../server-message.ts';
import type { ServerMessageType } from '../server-message.ts';
import { z } from '../zod.ts';
import { gameSummary, shownGame } from './domain-schemas.ts';
import { eventData, eventSchema } from './event-schemas.ts';

/** Whole messages for the published contract: the envelope with its payload, both in full. */

export const errorCode = z.enum(Object.keys(errorCodes) as readonly ErrorCode[]);

export const errorDetails = z.record(z.string(), z.unknown());

export const eventSchemas = Object.keys(eventData).map((type) => {
  const name = type as keyof typeof eventData;
  return { type: name, schema: eventSchema(name) };
});

export const publicEvent = z.union(eventSchemas.map(({ schema }) => schema));

const head = position.def.shape.head;

/** Payloads from a server, in full: what a client reads shallow (`server-message.ts`) is spelled out. */
const serverPayloads = {
  ...serverSchemas,
  welcome: z.extend(serverSchemas.welcome, { game: gameSummary }),
  snapshot: z.extend(serverSchemas.snapshot, { head, game: shownGame }),
  events: z.extend(serverSchemas.events, { head, events: z.array(publicEvent) }),
  rejected: z.extend(serverSchemas.rejected, { code: errorCode, details: errorDetails }),
} as const satisfies { readonly [Type in ServerMessageType]: z.ZodMiniType };

const clientPayloads = { ...commandSchemas, ...controlSchemas };

export interface MessageSchema {
  readonly type: string;
  readonly schema: z.ZodMiniObject;
}

export const clientMessages: readonly MessageSchema[] = Object.entries(clientPayloads).map(([type, payload]) => ({
  type,
  schema: z.strictObject({ ...envelopeFields, type: z.literal(type), payload }),
}));

export const serverMessages: readonly MessageSchema[] = Object.entries(serverPayloads).map(([type, payload]) => ({
  type,
  schema: z.object({ ...envelopeFields, type: z.literal(type), payload }),
}));
