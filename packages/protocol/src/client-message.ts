import { commandSchemas, isClientCommandType } from './commands.ts';
import type { ClientCommand } from './commands.ts';
import { didYouMean } from './did-you-mean.ts';
import { isOtherVersion, strictEnvelope } from './envelope.ts';
import { readFrequent } from './frequent-message.ts';
import { isObject } from './is-object.ts';
import { gameVersion, position } from './fields.ts';
import type { Position } from './fields.ts';
import { jsonIssue } from './json-guard.ts';
import { applySchema } from './parse.ts';
import { guarded, invalidMessage, issueAt, parsed, protocolError, refused } from './protocol-error.ts';
import type { Parsed } from './protocol-error.ts';
import type { DeepReadonly } from './readonly.ts';
import { z } from './zod.ts';

/** What a client may send besides commands. */
export const controlSchemas = {
  received: z.strictObject({ gameVersion }),
  sync: z.strictObject({ resumeFrom: z.nullable(position) }),
};

export type ReceivedPayload = DeepReadonly<z.output<typeof controlSchemas.received>>;
export type SyncPayload = DeepReadonly<z.output<typeof controlSchemas.sync>>;

export type ClientMessage =
  | { readonly kind: 'command'; readonly correlationId: string; readonly command: ClientCommand }
  | { readonly kind: 'received'; readonly gameVersion: number }
  | { readonly kind: 'sync'; readonly correlationId: string; readonly resumeFrom: Position | null };

export const clientMessageTypes: readonly string[] = [...Object.keys(commandSchemas), ...Object.keys(controlSchemas)];

/** Reads what a client sent, whatever it is. Never throws; an error says what is wrong and repeats nothing of it. */
export function parseClientMessage(raw: unknown): Parsed<ClientMessage> {
  return guarded(() => {
    const frequent = readFrequent(raw);
    return frequent === null ? parseBySchema(raw) : parsed(frequent);
  });
}

/** The same by the schemas alone: slower, and what everything else is held to. */
export function parseBySchema(raw: unknown): Parsed<ClientMessage> {
  return guarded(() => {
    const issue = jsonIssue(raw);
    if (issue !== null) return refused(invalidMessage([issue]));
    if (isObject(raw) && isOtherVersion(raw['version'])) return refused(protocolError('unsupported_protocol'));
    const read = applySchema(strictEnvelope, raw);
    return read.ok ? readPayload(read.value) : read;
  });
}

function readPayload({ type, correlationId, payload }: z.output<typeof strictEnvelope>): Parsed<ClientMessage> {
  if (isClientCommandType(type)) {
    const fields = applySchema<z.ZodMiniType<object>>(commandSchemas[type], payload);
    return fields.ok ? parsed({ kind: 'command', correlationId, command: commandOf(type, fields.value) }) : fields;
  }
  if (type === 'received') {
    const read = applySchema(controlSchemas.received, payload);
    return read.ok ? parsed({ kind: 'received', ...read.value }) : read;
  }
  if (type === 'sync') {
    const read = applySchema(controlSchemas.sync, payload);
    return read.ok ? parsed({ kind: 'sync', correlationId, ...read.value }) : read;
  }
  return refused(invalidMessage([issueAt('type', unknownType(type))]));
}

/** The compiler cannot follow one type variable through schema and union; `command-types.test.ts` holds both to each other. */
function commandOf(type: ClientCommand['type'], fields: object): ClientCommand {
  return { type, ...fields } as ClientCommand;
}

function unknownType(type: string): string {
  if (type === 'createGame') return 'is not known here; a game is made with POST /api/games';
  const meant = didYouMean(type, clientMessageTypes);
  return meant === null ? 'is not known' : `is not known; perhaps "${meant}" was meant`;
}
