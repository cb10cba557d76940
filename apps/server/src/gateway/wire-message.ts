import { envelopeText } from '@planning-poker/protocol';
import type { Encode, EncodedMessage, Runtime } from '@planning-poker/sync';
import { encodeFrame } from './web-socket-frame.ts';

/** A Socket.IO packet, and the WebSocket frame that carries it, where it goes to more than one. */
export class WirePacket {
  readonly text: string;
  #frame: Buffer | null = null;
  #isShared = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Engine.IO's packet around Socket.IO's: `4` says "message". */
  get engineText(): string {
    return `4${this.text}`;
  }

  /** All recipients but the first are given the same bytes; for the first, and for an only one, it is null: write it out. */
  sharedFrame(): Buffer | null {
    if (this.#isShared) return (this.#frame ??= encodeFrame(this.engineText));
    this.#isShared = true;
    return null;
  }
}

/** A message encoded once, however many it goes to: its envelope as JSON, and the packet around it. */
export class WireMessage implements EncodedMessage {
  readonly type: string;
  readonly text: string;
  #packet: WirePacket | null = null;

  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }

  /** As an event: `2["message",{...}]`. All its recipients are given the same one. */
  get packet(): WirePacket {
    return (this.#packet ??= new WirePacket(`2["message",${this.text}]`));
  }

  /** As the acknowledgement of the message with this number: `37[{...}]`. */
  answerTo(ackId: number): WirePacket {
    return new WirePacket(`3${ackId}[${this.text}]`);
  }
}

/** The rooms' encoder. */
export function encodeWith({ now, newId }: Pick<Runtime, 'now' | 'newId'>): Encode {
  return (type, payloadText, correlationId = newId()) =>
    new WireMessage(type, envelopeText(type, payloadText, { correlationId, timestamp: now() }));
}
