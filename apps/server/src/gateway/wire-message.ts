import { envelopeText } from '@planning-poker/protocol';
import type { EncodedMessage, Encode, Runtime } from '@planning-poker/sync';

const TEXT_FRAME = 0x81;
const LARGEST_7_BIT_LENGTH = 125;
const LARGEST_16_BIT_LENGTH = 0xffff;

/** What engine.io is told of a packet: an uncompressed one, whose WebSocket frame may be there already. */
export interface PacketOptions {
  readonly compress: false;
  /** Written to a WebSocket as it stands; a polling transport sends the text. Socket.IO's own broadcasts use the same option. */
  readonly wsPreEncodedFrame: readonly [Buffer];
}

/**
 * A message encoded once, however many it goes to: its envelope as JSON, the Socket.IO packet around it, and the WebSocket frame
 * around that, each made when it is first asked for. All recipients are given the same string and the same bytes.
 */
export class WireMessage implements EncodedMessage {
  readonly type: string;
  readonly text: string;
  #packet: string | null = null;
  #options: PacketOptions | null = null;

  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }

  /** A Socket.IO event packet: `2["message",{...}]`. */
  get packet(): string {
    return (this.#packet ??= `2["message",${this.text}]`);
  }

  get options(): PacketOptions {
    return (this.#options ??= { compress: false, wsPreEncodedFrame: [frameOf(`4${this.packet}`)] });
  }
}

/** The rooms' encoder. */
export function encodeWith({ now, newId }: Pick<Runtime, 'now' | 'newId'>): Encode {
  return (type, payloadText, correlationId = newId()) =>
    new WireMessage(type, envelopeText(type, payloadText, { correlationId, timestamp: now() }));
}

/** A server's WebSocket text frame in one piece (RFC 6455, 5.2): final, not masked. */
function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headerLength = length <= LARGEST_7_BIT_LENGTH ? 2 : length <= LARGEST_16_BIT_LENGTH ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = TEXT_FRAME;
  if (headerLength === 2) frame[1] = length;
  else if (headerLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, headerLength, 'utf8');
  return frame;
}
