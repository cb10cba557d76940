import type { Decider, DomainCommand, DomainEvent } from '../decider.ts';
import type { PublicEvent } from '../messages.ts';
import type { StoredEvent } from '../seams/event-store.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/** base64url SHA-256 of a text */
export type Digest = (text: string) => string;

const HEAD_LENGTH = 16;

/** One version of a log, encoded once for everybody, and once more for the one player who may see more of it. */
export interface EncodedVersion<Event> {
  readonly version: number;
  readonly correlationId: string;
  readonly event: Event;
  /** the log's fingerprint up to and with this version */
  readonly hash: string;
  /** a PublicEvent as JSON */
  readonly publicText: string;
  readonly secretOf: string | null;
  /** what `secretOf` gets instead */
  readonly ownText: string | null;
  /** Of the public text: what is chosen by size must not tell how long somebody's hidden card is (W9). */
  readonly bytes: number;
}

/** The wire's fingerprint of a log: enough of the hash to tell two logs apart. */
export function headOf(hash: string): string {
  return hash.slice(0, HEAD_LENGTH);
}

/**
 * Encodes an event that has just been decided. The hash covers the public form alone: one over a hidden card could be found
 * out by trying every card.
 */
export function encodeNew<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  digest: Digest,
  previousHash: string,
  at: { readonly version: number; readonly correlationId: string },
  event: Event,
): EncodedVersion<Event> {
  const publicText = textFor(decider, at, event, null);
  return complete(decider, { ...at, event, hash: digest(`${previousHash}\n${publicText}`), publicText });
}

/** Encodes an event from the log, brought to the present schema. */
export function encodeStored<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  stored: StoredEvent,
): EncodedVersion<Event> {
  const { version, correlationId, hash } = stored;
  const event = upcast(decider, stored);
  return complete(decider, { version, correlationId, event, hash, publicText: textFor(decider, stored, event, null) });
}

export function upcast<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  stored: StoredEvent,
): Event {
  const { type, data, actor, at, reason } = stored;
  return decider.upcast({ type, data, actor, at, reason }, stored.schema);
}

export function toStored<Event extends DomainEvent>(encoded: EncodedVersion<Event>, schema: number): StoredEvent {
  const { type, data, actor, at, reason } = encoded.event;
  const { version, correlationId, hash } = encoded;
  return { version, type, data, actor, at, reason, correlationId, schema, hash };
}

/** The event as it stands on the wire for a viewer (null: anybody). */
export function publicEvent<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  at: { readonly version: number; readonly correlationId: string },
  event: Event,
  viewer: string | null,
): PublicEvent {
  const { type, data, actor, at: time, reason } = decider.redactEvent(event, viewer);
  return { version: at.version, type, data, actor, at: time, correlationId: at.correlationId, reason };
}

function complete<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  part: Pick<EncodedVersion<Event>, 'version' | 'correlationId' | 'event' | 'hash' | 'publicText'>,
): EncodedVersion<Event> {
  const { version, correlationId, event, hash, publicText } = part;
  const secretOf = decider.secretOf(event);
  const ownText = secretOf === null ? null : textFor(decider, part, event, secretOf);
  return {
    version,
    correlationId,
    event,
    hash,
    publicText,
    secretOf,
    ownText,
    bytes: utf8Bytes(publicText),
  };
}

function textFor<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  at: { readonly version: number; readonly correlationId: string },
  event: Event,
  viewer: string | null,
): string {
  return JSON.stringify(publicEvent(decider, at, event, viewer));
}
