import { envelopeText } from '@planning-poker/protocol';
import type { Encode, EncodedMessage, Runtime } from '@planning-poker/sync';
import { writeFrame, type FrameParts } from './web-socket-frame.ts';

/** A message encoded once, however many it goes to: its envelope as JSON. */
export class WireMessage implements EncodedMessage {
  readonly type: string;
  readonly text: string;
  #bytes = -1;
  #packet: WirePacket | null = null;

  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }

  /** The length of the text in UTF-8. */
  get bytes(): number {
    if (this.#bytes < 0) this.#bytes = Buffer.byteLength(this.text);
    return this.#bytes;
  }

  /** As an event: `2["message",{...}]`. All its recipients are given the same one. */
  get packet(): WirePacket {
    return (this.#packet ??= new WirePacket('2["message",', this));
  }

  /** As the acknowledgement of the message with this number: `37[{...}]`. */
  answerTo(ackId: number): WirePacket {
    return new WirePacket(`3${ackId}[`, this);
  }
}

/**
 * A Socket.IO packet around a message, and the WebSocket frame that carries it, where it goes to more than one. The message's text
 * is never copied into a longer string on the way: it is written from where it stands, behind what comes before it.
 */
export class WirePacket implements FrameParts {
  readonly before: string;
  readonly message: WireMessage;
  #frame: Buffer | null = null;
  #isShared = false;

  constructor(socketIoHead: string, message: WireMessage) {
    // Engine.IO's packet around Socket.IO's: `4` says "message".
    this.before = `4${socketIoHead}`;
    this.message = message;
  }

  /** As a polling transport takes it: Socket.IO's packet alone. */
  get text(): string {
    return `${this.before.slice(1)}${this.message.text}]`;
  }

  /** All recipients but the first are given the same bytes; for the first, and for an only one, it is null: write it out. */
  sharedFrame(): Buffer | null {
    if (this.#isShared) return (this.#frame ??= writeFrame(this));
    this.#isShared = true;
    return null;
  }
}

/** The rooms' encoder. */
export function encodeWith({ now, newId }: Pick<Runtime, 'now' | 'newId'>): Encode {
  return (type, payloadText, correlationId = newId()) =>
    new WireMessage(type, envelopeText(type, payloadText, { correlationId, timestamp: now() }));
}
