const TEXT_FRAME = 0x81;
const CLOSE_BRACKET = 0x5d;
const LARGEST_7_BIT_LENGTH = 125;
const LARGEST_16_BIT_LENGTH = 0xffff;

/** What a frame carries: `before`, which is ASCII, a message's text, and the bracket that closes its list. */
export interface FrameParts {
  readonly before: string;
  readonly message: { readonly text: string; readonly bytes: number };
}

/** The bytes of a server's WebSocket text frame (RFC 6455, 5.2): final, not masked. */
export function frameLength(parts: FrameParts): number {
  const length = payloadLength(parts);
  return headerLengthFor(length) + length;
}

/** Writes a frame into a buffer, or into one of its own. */
export function writeFrame(parts: FrameParts, target = Buffer.allocUnsafe(frameLength(parts)), offset = 0): Buffer {
  const { before, message } = parts;
  const length = payloadLength(parts);
  const headerLength = headerLengthFor(length);
  target[offset] = TEXT_FRAME;
  if (headerLength === 2) target[offset + 1] = length;
  else if (headerLength === 4) {
    target[offset + 1] = 126;
    target.writeUInt16BE(length, offset + 2);
  } else {
    target[offset + 1] = 127;
    target.writeBigUInt64BE(BigInt(length), offset + 2);
  }
  const start = offset + headerLength;
  target.write(before, start, 'latin1');
  target.write(message.text, start + before.length, 'utf8');
  target[start + length - 1] = CLOSE_BRACKET;
  return target;
}

function payloadLength({ before, message }: FrameParts): number {
  return before.length + message.bytes + 1;
}

function headerLengthFor(length: number): number {
  return length <= LARGEST_7_BIT_LENGTH ? 2 : length <= LARGEST_16_BIT_LENGTH ? 4 : 10;
}
