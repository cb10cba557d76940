import type { EncodedMessage } from '../seams/link.ts';
import type { EncodedVersion } from './encoded-version.ts';
import { headOf } from './encoded-version.ts';

/** Puts a payload that is JSON text already into an envelope; without a correlationId it makes one. */
export type Encode = (type: string, payloadText: string, correlationId?: string) => EncodedMessage;

/** Consecutive versions as `events` messages: one that all share, and one for each player who has a secret among them. */
export class Frame<Event> {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
  readonly #encode: Encode;
  readonly #versions: readonly EncodedVersion<Event>[];
  readonly #head: string;
  /** who gets a text of their own, and, once somebody has asked for it, the message */
  readonly #own: Map<string, EncodedMessage | null> | null;
  #body: string | null = null;
  #shared: EncodedMessage | null = null;

  /** `versions` begin behind `from`, where the log's hash was `hash`. */
  constructor(encode: Encode, from: number, hash: string, versions: readonly EncodedVersion<Event>[]) {
    const last = versions.at(-1);
    this.from = from;
    this.to = last?.version ?? from;
    this.#head = headOf(last?.hash ?? hash);
    this.#encode = encode;
    this.#versions = versions;
    this.bytes = versions.reduce((sum, version) => sum + version.bytes, 0);
    this.#own = playersWithSecrets(versions);
  }

  messageFor(playerId: string): EncodedMessage {
    const known = this.#own?.get(playerId);
    if (known === undefined || this.#own === null)
      return (this.#shared ??= this.#encode('events', this.#payload(null)));
    if (known !== null) return known;
    const message = this.#encode('events', this.#payload(playerId));
    this.#own.set(playerId, message);
    return message;
  }

  /** As the answer to somebody who asked, with their correlationId. */
  answerTo(playerId: string, correlationId: string | undefined): EncodedMessage {
    const viewer = this.#own?.has(playerId) === true ? playerId : null;
    return this.#encode('events', this.#payload(viewer), correlationId);
  }

  #payload(playerId: string | null): string {
    this.#body ??= this.#versions.map((version) => version.publicText).join(',');
    const events = playerId === null ? this.#body : this.#splice(playerId, this.#body);
    return `{"from":${this.from},"to":${this.to},"head":${JSON.stringify(this.#head)},"events":[${events}]}`;
  }

  /** The shared text with the player's own events in the places of the public ones. */
  #splice(playerId: string, body: string): string {
    let text = '';
    let copied = 0;
    let offset = 0;
    for (const { secretOf, ownText, publicText } of this.#versions) {
      if (secretOf === playerId && ownText !== null) {
        text += body.slice(copied, offset) + ownText;
        copied = offset + publicText.length;
      }
      offset += publicText.length + 1;
    }
    return text + body.slice(copied);
  }
}

function playersWithSecrets<Event>(
  versions: readonly EncodedVersion<Event>[],
): Map<string, EncodedMessage | null> | null {
  let own: Map<string, EncodedMessage | null> | null = null;
  for (const { secretOf } of versions) if (secretOf !== null) (own ??= new Map()).set(secretOf, null);
  return own;
}
