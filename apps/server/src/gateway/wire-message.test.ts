import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeWith, WireMessage } from './wire-message.ts';

/** Reads a server's text frame, as RFC 6455 has it. */
function readFrame(frame: Buffer): { readonly first: number; readonly text: string } {
  const short = frame.readUInt8(1);
  const [offset, length] =
    short < 126 ? [2, short] : short === 126 ? [4, frame.readUInt16BE(2)] : [10, Number(frame.readBigUInt64BE(2))];
  expect(frame.length).toBe(offset + length);
  return { first: frame.readUInt8(0), text: frame.toString('utf8', offset) };
}

test('a frame is final, unmasked text, of every length and in every script', () => {
  const lengths = fc.constantFrom(0, 1, 100, 125, 126, 127, 65_500, 65_535, 65_536, 70_000);
  fc.assert(
    fc.property(lengths, fc.string({ unit: 'binary' }), (padding, text) => {
      const json = JSON.stringify(text + 'x'.repeat(padding));
      const message = new WireMessage('events', json);
      expect(readFrame(message.options.wsPreEncodedFrame[0])).toEqual({ first: 0x81, text: `42["message",${json}]` });
    }),
    { numRuns: 50 },
  );
});

test('all recipients are given the same packet and the same bytes', () => {
  const message = new WireMessage('events', '{}');
  expect(message.options).toBe(message.options);
  expect(message.packet).toBe('2["message",{}]');
  expect(message.options.compress).toBe(false);
});

test("[W2] the rooms' encoder puts a payload into an envelope, with the asker's id or a fresh one", () => {
  const encode = encodeWith({ now: () => 7, newId: () => 'fresh' });
  const envelope = { type: 'presence', correlationId: 'fresh', timestamp: 7, version: 1, payload: { revision: 1 } };
  expect(JSON.parse(encode('presence', '{"revision":1}').text)).toEqual(envelope);
  expect(JSON.parse(encode('presence', '{"revision":1}', 'asked').text)).toEqual({
    ...envelope,
    correlationId: 'asked',
  });
});
