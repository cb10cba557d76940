const TEXT_FRAME = 0x81;
const LARGEST_7_BIT_LENGTH = 125;
const LARGEST_16_BIT_LENGTH = 0xffff;

/** A server's WebSocket text frame (RFC 6455, 5.2): final, not masked. */
export function encodeFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafe(headerLengthFor(length) + length);
  writeFrame(frame, 0, text, length);
  return frame;
}

/** The bytes of the frame of a text of so many bytes. */
export function frameLength(textBytes: number): number {
  return headerLengthFor(textBytes) + textBytes;
}

/** Writes a text frame into a buffer; returns where it ends. */
export function writeFrame(target: Buffer, offset: number, text: string, textBytes: number): number {
  const headerLength = headerLengthFor(textBytes);
  target[offset] = TEXT_FRAME;
  if (headerLength === 2) target[offset + 1] = textBytes;
  else if (headerLength === 4) {
    target[offset + 1] = 126;
    target.writeUInt16BE(textBytes, offset + 2);
  } else {
    target[offset + 1] = 127;
    target.writeBigUInt64BE(BigInt(textBytes), offset + 2);
  }
  target.write(text, offset + headerLength, 'utf8');
  return offset + headerLength + textBytes;
}

function headerLengthFor(length: number): number {
  return length <= LARGEST_7_BIT_LENGTH ? 2 : length <= LARGEST_16_BIT_LENGTH ? 4 : 10;
}
