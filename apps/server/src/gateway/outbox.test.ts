import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Outbox, type PacketOptions } from './outbox.ts';
import { WireMessage } from './wire-message.ts';

function recordingWire(name: string) {
  const writes: { readonly text: string; readonly options: PacketOptions }[] = [];
  return {
    writes,
    transport: { name, writable: true },
    wrote: [] as (() => void)[],
    write(text: string, options: PacketOptions, wrote?: () => void) {
      writes.push({ text, options });
      if (wrote !== undefined) this.wrote.push(wrote);
    },
    close: () => {},
  };
}

/** Reads a server's text frames as RFC 6455 has them. */
function readFrames(bytes: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let offset = 0; offset < bytes.length;) {
    expect(bytes.readUInt8(offset)).toBe(0x81);
    const short = bytes.readUInt8(offset + 1);
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(offset + 2) : Number(bytes.readBigUInt64BE(offset + 2));
    texts.push(bytes.toString('utf8', offset + header, offset + header + length));
    offset += header + length;
  }
  return texts;
}

const padding = fc.constantFrom(0, 1, 100, 123, 124, 125, 126, 65_530, 65_534, 65_535, 70_000);
const packets = fc.array(fc.tuple(fc.string({ unit: 'binary' }), padding, fc.boolean()), {
  minLength: 1,
  maxLength: 5,
});

test('over a WebSocket, all of a turn leaves in one write, as one frame for each packet, of every length and in every script', () => {
  fc.assert(
    fc.property(packets, (specs) => {
      const wire = recordingWire('websocket');
      const outbox = new Outbox(wire);
      const sent = specs.map(([text, length, isShared]) => {
        const message = new WireMessage('events', JSON.stringify(text + 'x'.repeat(length)));
        if (isShared) message.packet.sharedFrame();
        return isShared ? message.packet : message.answerTo(length);
      });
      for (const packet of sent) outbox.add(packet);
      outbox.flush();
      expect(wire.writes).toHaveLength(1);
      const [frames] = wire.writes[0]?.options.wsPreEncodedFrame ?? [];
      expect(readFrames(frames ?? Buffer.alloc(0))).toEqual(sent.map((packet) => `4${packet.text}`));
      expect(outbox.isEmpty).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('over polling each packet is its own, in order, and as text', () => {
  const wire = recordingWire('polling');
  const outbox = new Outbox(wire);
  const message = new WireMessage('events', '{}');
  outbox.add(message.answerTo(1));
  outbox.add(message.packet);
  outbox.flush();
  expect(wire.writes).toEqual([
    { text: '31[{}]', options: { compress: false } },
    { text: '2["message",{}]', options: { compress: false } },
  ]);
});

test('nothing is written where nothing is to be said', () => {
  const wire = recordingWire('websocket');
  new Outbox(wire).flush();
  expect(wire.writes).toEqual([]);
});

test.each(['websocket', 'polling'])('[S9] over %s, a peer that does not read is not written to without end', (name) => {
  const wire = recordingWire(name);
  const outbox = new Outbox(wire);
  const flushAll = (bytes: number): boolean => {
    outbox.add(new WireMessage('snapshot', 'x'.repeat(bytes)).answerTo(1));
    return outbox.flush();
  };
  // One message of any size goes to the network, and one more waits.
  expect(flushAll(5_000_000)).toBe(true);
  wire.transport.writable = false;
  expect(flushAll(5_000_000)).toBe(true);
  expect(flushAll(1)).toBe(false);
  expect(wire.writes).toHaveLength(2);
  // It has read what waited, and is busy with more: only what waits now counts.
  for (let message = 0; message < 2_000; message += 1) {
    for (const wrote of wire.wrote.splice(0)) wrote();
    expect(flushAll(1_000)).toBe(true);
  }
  for (let message = 0; message < 1_000; message += 1) expect(flushAll(1_000)).toBe(true);
});
